import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { PERSON_LINKS, type PersonLink } from '../../access/person-links.js';
import { Policy } from '../../access/policy.js';
import type { RequestContext } from '../../platform/web/request.js';
import { accountsUrls } from '../urls.js';
import type { PersonFacts } from './people.policy.js';

/** What the partial `tabs` prints: the pages about one person. */
export interface PersonTabs {
  label: string;
  items: { label: string; href: string; current: boolean }[];
}

/** The pages about a person that this actor may open, beside each other: the person's own first, then those that parts contribute as `personLinks`. */
@Injectable()
export class PersonMenu {
  constructor(private readonly policy: Policy, @Inject(PERSON_LINKS) private readonly links: readonly PersonLink[]) {}

  /** `here` is the address of the page that they stand on. */
  tabs({ translator: { t }, language: lang, journal }: RequestContext, actor: Actor, person: PersonFacts, here: string): PersonTabs {
    const at = { lang, person: person.publicId, journal: journal?.path ?? null };
    const own = journal ? accountsUrls.journalPerson({ ...at, journal: journal.path }) : accountsUrls.person(at);
    const others = this.links.flatMap((link) => {
      const href = this.policy.allows(link.action, actor, person) ? link.href(at) : null;
      return href === null ? [] : [{ label: t(link.label), href }];
    });
    const items = [{ label: t('people.tabs.person'), href: own }, ...others].map((item) => ({ ...item, current: item.href === here }));
    return { label: t('people.tabs'), items };
  }
}
