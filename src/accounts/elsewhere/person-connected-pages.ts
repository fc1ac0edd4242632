import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { PersonFacts } from '../people/people.policy.js';
import { PersonFrame } from '../people/person-frame.js';
import { identityFacts } from './identity-facts.js';
import { Identities, type Identity } from './identities.js';
import { NoteForm } from './note.form.js';
import type { PersonConnectedPage } from './person-connected.view.js';
import { providerName } from './providers.js';
import { elsewhereUrls } from './urls.js';

export const addressOf = ({ language: lang, journal }: RequestContext, { publicId: person }: PersonFacts): string =>
  (journal ? elsewhereUrls.ofJournalPerson({ journal: journal.path, lang, person }) : elsewhereUrls.ofPerson({ lang, person }));

@Injectable()
export class PersonConnectedPages {
  constructor(private readonly policy: Policy, private readonly frame: PersonFrame, private readonly identities: Identities) {}

  async page(ctx: RequestContext, actor: Actor, person: PersonFacts, form: Form<NoteForm>): Promise<PersonConnectedPage> {
    const { translator: tr } = ctx;
    const identities = await this.identities.of(person.id);
    const may = this.policy.allows('identity.disconnect', actor, person);
    const summary = new FieldMaker(form, tr).summary();
    const at = `note-${form.values.identity}`;
    return {
      ...this.frame.of(ctx, actor, person, { title: 'elsewhere.ofPerson', label: 'elsewhere.connected', here: addressOf(ctx, person) }),
      intro: tr.t('elsewhere.ofPerson.intro'),
      errors: summary && { ...summary, errors: summary.errors.map(({ text }) => ({ href: `#${at}`, text })) },
      identities: identities.map((identity) => this.one(ctx, person, identity, form, may)),
      nothing: identities.length === 0 ? tr.t('elsewhere.ofPerson.none') : null,
    };
  }

  private one(ctx: RequestContext, person: PersonFacts, identity: Identity, form: Form<NoteForm>, may: boolean): PersonConnectedPage['identities'][number] {
    const { translator: tr } = ctx;
    const live = identity.endedAt === null;
    const typed = form.values.identity === String(identity.id);
    const fields = new FieldMaker(typed ? form : new Form(Object.assign(new NoteForm(), { note: identity.note ?? '' })), tr);
    const provider = providerName[identity.type];
    return {
      id: `identity-${identity.id}`, heading: provider, ...identityFacts(tr, may ? { ...identity, note: null } : identity),
      ended: live ? null : tr.t(identity.endedBySelf ? 'elsewhere.ended.byPerson' : 'elsewhere.ended.byStaff', { date: tr.date(identity.endedAt!) }),
      form: may ? {
        action: addressOf(ctx, person), identity: String(identity.id), save: tr.t('elsewhere.note.save'), disconnect: live ? tr.t('elsewhere.disconnect', { provider }) : null,
        note: { ...fields.textarea('note', { label: 'elsewhere.note', hint: 'elsewhere.note.hint', rows: 2, maxlength: 500 }), id: `note-${identity.id}` },
      } : null,
    };
  }
}
