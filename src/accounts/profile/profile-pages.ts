import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { mastheadUrls } from '../masthead/urls.js';
import { partItems, partOf, type PersonPart } from '../person/person-parts.js';
import { PersonOverview } from '../person/person-overview.js';
import { People } from '../person/people.js';
import { formOf, type PersonForm } from '../person/person.form.js';
import type { About, ProfilePage } from './profile.view.js';
import { profileUrls } from './urls.js';

/** What is said of a page before its form: what is needed, who sees it, and why it is held. */
export const aboutPart = (part: string, { translator: { t } }: RequestContext): About => ({ lede: t(`profile.${part}.lede`), seenBy: t(`profile.${part}.seenBy`), why: t(`profile.${part}.why`) });

/** The pages of the profile that are one form over the person's own row. */
@Injectable()
export class ProfilePages {
  constructor(private readonly people: People, private readonly overview: PersonOverview) {}

  async page(ctx: RequestContext, actor: Actor, part: Exclude<PersonPart, 'contact'>, posted: Form<PersonForm> | null = null): Promise<ProfilePage> {
    const { translator: tr, language: lang } = ctx;
    const person = await this.people.whole(actor.personId);
    const form = partOf(posted ?? formOf(person), part);
    const orcid = part === 'public' ? await this.people.verifiedOrcid(actor.personId) : null;
    return {
      title: tr.t(`profile.tab.${part}`),
      about: aboutPart(part, ctx),
      errors: new FieldMaker(form, tr).summary(),
      action: profileUrls[part]({ lang }),
      items: partItems(form, part, person.sources, tr, orcid !== null),
      orcid,
      elsewhere: part === 'public' ? { text: tr.t('profile.public.masthead'), href: mastheadUrls.own({ lang }), label: tr.t('masthead.own.title') } : null,
      facts: part === 'identity' ? { heading: tr.t('profile.facts'), list: await this.overview.account(actor.personId, tr), text: tr.t('profile.facts.text') } : null,
    };
  }
}
