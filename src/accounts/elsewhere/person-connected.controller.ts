import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Posted, type Form } from '../../platform/web/form.js';
import type { Page, Redirect } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { PersonFacts } from '../people/people.policy.js';
import { NoteForm } from './note.form.js';
import { PersonConnected } from './person-connected.js';
import { elsewhereUrls } from './urls.js';

/** What a person has connected, as staff within reach see it (A7, A8, A14). They disconnect and never connect. */
@Controller()
export class PersonConnectedController {
  constructor(private readonly desk: PersonConnected) {}

  @Get(elsewhereUrls.ofPerson.pattern)
  @Can('identity.ofPerson')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts): Promise<Page> {
    return this.desk.show(ctx, actor, person);
  }

  @Post(elsewhereUrls.ofPerson.pattern)
  @Can('identity.disconnect')
  async change(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Posted(NoteForm) form: Form<NoteForm>): Promise<Page | Redirect> {
    return this.desk.change(ctx, actor, person, form);
  }

  @Get(elsewhereUrls.ofJournalPerson.pattern)
  @Can('identity.ofPerson')
  async showInJournal(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts): Promise<Page> {
    return this.desk.show(ctx, actor, person);
  }

  @Post(elsewhereUrls.ofJournalPerson.pattern)
  @Can('identity.disconnect')
  async changeInJournal(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Posted(NoteForm) form: Form<NoteForm>): Promise<Page | Redirect> {
    return this.desk.change(ctx, actor, person, form);
  }
}
