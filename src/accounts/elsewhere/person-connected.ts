import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Database } from '../../platform/database/database.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/form.js';
import { Forbidden, found, idFrom } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { PersonFacts } from '../people/people.policy.js';
import { PersonSeen } from '../people/person-seen.js';
import { PersonSubject } from '../people/person.subject.js';
import { Disconnect } from './disconnect.js';
import { Identities } from './identities.js';
import { NoteForm } from './note.form.js';
import { addressOf, PersonConnectedPages } from './person-connected-pages.js';
import { personConnectedView } from './person-connected.view.js';

/** Staff look at what a person has connected, note something about it, and end it; never the other way. */
@Injectable()
export class PersonConnected {
  constructor(
    private readonly database: Database,
    private readonly policy: Policy,
    private readonly subjects: PersonSubject,
    private readonly identities: Identities,
    private readonly ending: Disconnect,
    private readonly drawn: PersonConnectedPages,
    private readonly seen: PersonSeen,
  ) {}

  async show(ctx: RequestContext, actor: Actor, person: PersonFacts): Promise<Page> {
    await this.seen.by(actor, person, true);
    return page(personConnectedView, await this.drawn.page(ctx, actor, person, new Form(new NoteForm())));
  }

  async change(ctx: RequestContext, actor: Actor, person: PersonFacts, posted: Form<NoteForm>): Promise<Page | Redirect> {
    const { act, note } = posted.values;
    const id = idFrom(posted.values.identity);
    found((await this.identities.of(person.id)).find((identity) => identity.id === id && (act !== 'disconnect' || identity.endedAt === null)) ?? null);
    const form = act === 'disconnect' && note === '' && !posted.invalid ? posted.with('note', 'elsewhere.note.missing') : posted;
    if (form.invalid) return refused(personConnectedView, await this.drawn.page(ctx, actor, person, form));
    await this.database.transaction(async () => {
      await this.database.query('select id from person where id = $1 for update', [person.id]);
      const now = found(await this.subjects.load(person.publicId, ctx.journal));
      if (!this.policy.allows('identity.disconnect', actor, now)) throw new Forbidden();
      const journalId = ctx.journal?.id ?? null;
      const done = act === 'disconnect' ? await this.ending.end(person.id, id, actor, { note, journalId }) : await this.ending.note(person.id, id, note, actor, journalId);
      found(done || null);
    });
    return redirect(addressOf(ctx, person));
  }
}
