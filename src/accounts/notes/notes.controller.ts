import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Page, Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { PersonFacts } from '../people/people.policy.js';
import { NotesDesk } from './notes-desk.js';
import { NewNoteForm, NoteForm } from './notes.form.js';
import { notesUrls } from './urls.js';

/** Notes about a person, of the platform and of every journal: the web administrator's. */
@Controller()
export class NotesController {
  constructor(private readonly desk: NotesDesk) {}

  @Get(notesUrls.list.pattern)
  @Can('note.list')
  async list(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Query('saved') saved: unknown): Promise<Page> {
    return this.desk.list(ctx, actor, person, saved !== undefined);
  }

  @Post(notesUrls.list.pattern)
  @Can('note.write')
  async write(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Posted(NewNoteForm) form: Form<NewNoteForm>): Promise<Page | Redirect> {
    return this.desk.write(ctx, actor, person, form);
  }

  @Get(notesUrls.note.pattern)
  @Can('note.write')
  async one(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Param('note') note: string): Promise<Page> {
    return this.desk.one(ctx, actor, person, note);
  }

  @Post(notesUrls.note.pattern)
  @Can('note.write')
  async change(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Param('note') note: string, @Posted(NoteForm) form: Form<NoteForm>,
  ): Promise<Page | Redirect> {
    return this.desk.change(ctx, actor, person, note, form);
  }

  @Post(notesUrls.remove.pattern)
  @Can('note.write')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Param('note') note: string): Promise<Redirect> {
    return this.desk.remove(ctx, actor, person, note);
  }
}
