import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { RequestContext } from '../../platform/web/request.js';
import { accountsUrls } from '../urls.js';
import type { PersonFacts } from './people.policy.js';
import { PersonMenu, type PersonTabs } from './person-menu.js';

/** What stands above every page about a person. */
export interface PersonFrameModel {
  title: string;
  crumbs: { label: string; href: string | null }[];
  tabs: PersonTabs;
}

export const sampleFrame: PersonFrameModel = {
  title: 'Notes about Ada Lovelace',
  crumbs: [{ label: 'People', href: '/en/admin/people' }, { label: 'Ada Lovelace', href: '/en/admin/people/x' }, { label: 'Notes', href: null }],
  tabs: { label: 'Pages', items: [{ label: 'Person', href: '/en/admin/people/x', current: false }, { label: 'Notes', href: '/en/admin/people/x/notes', current: true }] },
};

@Injectable()
export class PersonFrame {
  constructor(private readonly menu: PersonMenu) {}

  /** `page` is the label of the page among the person's tabs, at the address `here`; `title` a text that takes the person's name. */
  of(ctx: RequestContext, actor: Actor, person: PersonFacts, page: { title: string; label: string; here: string }): PersonFrameModel {
    const { translator: { t }, language: lang, journal } = ctx;
    const { name } = person;
    const at = { lang, person: person.publicId };
    return {
      title: t(page.title, { name }),
      crumbs: [
        { label: t('people.title'), href: journal ? accountsUrls.journalPeople({ journal: journal.path, lang }) : accountsUrls.people({ lang }) },
        { label: name, href: journal ? accountsUrls.journalPerson({ ...at, journal: journal.path }) : accountsUrls.person(at) },
        { label: t(page.label), href: null },
      ],
      tabs: this.menu.tabs(ctx, actor, person, page.here),
    };
  }
}
