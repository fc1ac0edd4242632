import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Journals } from '../../journals/journals.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker, type Select } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { found, idFrom } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { PersonFacts } from '../people/people.policy.js';
import { PersonFrame } from '../people/person-frame.js';
import { PersonSeen } from '../people/person-seen.js';
import { noteModel, ownerOf } from './note-models.js';
import { NewNoteForm, NoteForm } from './notes.form.js';
import { NotesQuery } from './notes.query.js';
import { noteView, notesView, type NotePage, type NotesPage } from './notes.view.js';
import { notesUrls } from './urls.js';
import { WriteNote } from './write-note.js';

/** Notes about a person, for the administrator and for a journal's manager. */
@Injectable()
export class NotesDesk {
  constructor(
    private readonly policy: Policy,
    private readonly query: NotesQuery,
    private readonly writing: WriteNote,
    private readonly frame: PersonFrame,
    private readonly seen: PersonSeen,
    private readonly journals: Journals,
  ) {}

  async list(ctx: RequestContext, actor: Actor, person: PersonFacts, saved: boolean): Promise<Page> {
    await this.seen.by(actor, person, false);
    return page(notesView, await this.listModel(ctx, actor, person, new Form(new NewNoteForm())), saved ? { notice: 'profile.saved' } : {});
  }

  async write(ctx: RequestContext, actor: Actor, person: PersonFacts, posted: Form<NewNoteForm>): Promise<Page | Redirect> {
    const { owner, text } = posted.values;
    const journal = ctx.journal || owner === '' ? null : (await this.journals.all()).find(({ path }) => path === owner);
    const form = journal === undefined ? posted.with('owner', 'note.owner.unknown') : posted;
    if (form.invalid) return refused(notesView, await this.listModel(ctx, actor, person, form));
    await this.writing.write(actor, person, ctx.journal, journal?.id ?? null, text);
    return this.back(ctx, person);
  }

  async one(ctx: RequestContext, actor: Actor, person: PersonFacts, id: string): Promise<Page> {
    const note = found(await this.query.one(idFrom(id), person.id, ctx.journal?.id ?? null));
    return page(noteView, await this.oneModel(ctx, actor, person, id, new Form({ text: note.wordings[0]?.text ?? '' })));
  }

  async change(ctx: RequestContext, actor: Actor, person: PersonFacts, id: string, form: Form<NoteForm>): Promise<Page | Redirect> {
    if (form.invalid) return refused(noteView, await this.oneModel(ctx, actor, person, id, form));
    await this.writing.change(actor, person, ctx.journal, idFrom(id), form.values.text);
    return this.back(ctx, person);
  }

  async remove(ctx: RequestContext, actor: Actor, person: PersonFacts, id: string): Promise<Redirect> {
    await this.writing.remove(actor, person, ctx.journal, idFrom(id));
    return this.back(ctx, person);
  }

  private async listModel(ctx: RequestContext, actor: Actor, person: PersonFacts, form: Form<NewNoteForm>): Promise<NotesPage> {
    const { translator: tr, journal } = ctx;
    const fields = new FieldMaker(form, tr);
    const may = this.policy.allows('note.write', actor, person);
    const notes = await this.query.forStaff(person.id, journal?.id ?? null);
    return {
      ...this.frame.of(ctx, actor, person, { title: 'note.title', label: 'note.tab', here: this.at(ctx, person).list }),
      lede: tr.t(journal ? 'note.lede.journal' : 'note.lede.platform'),
      notes: notes.map((note) => noteModel(note, tr, { names: true, edit: may && note.removedAt === null ? this.at(ctx, person).note(note.id) : null })),
      nothing: { title: tr.t('note.nothing'), text: tr.t('note.nothing.text'), action: null },
      write: may ? {
        errors: fields.summary(), action: this.at(ctx, person).list, owner: journal ? null : await this.owners(ctx, fields),
        text: fields.textarea('text', { label: 'note.text', hint: 'web.noSensitive', required: true, maxlength: 4000 }),
      } : null,
    };
  }

  private async owners({ translator: tr }: RequestContext, fields: FieldMaker<NewNoteForm>): Promise<Select> {
    const journals = (await this.journals.all()).map(({ path, name }) => ({ value: path, label: tr.pick(name).text }));
    return fields.select('owner', { label: 'note.owner', hint: 'note.owner.hint', required: true, options: [{ value: '', label: tr.t('note.platform') }, ...journals] });
  }

  private async oneModel(ctx: RequestContext, actor: Actor, person: PersonFacts, id: string, form: Form<NoteForm>): Promise<NotePage> {
    const note = found(await this.query.one(idFrom(id), person.id, ctx.journal?.id ?? null));
    const fields = new FieldMaker(form, ctx.translator);
    const at = this.at(ctx, person);
    return {
      ...this.frame.of(ctx, actor, person, { title: 'note.title.one', label: 'note.tab', here: at.list }),
      errors: fields.summary(),
      owner: ownerOf(note, ctx.translator).text,
      action: at.note(note.id),
      text: fields.textarea('text', { label: 'note.text', hint: 'web.noSensitive', required: true, maxlength: 4000 }),
      cancelHref: at.list,
      removeAction: at.remove(note.id),
    };
  }

  private at({ language: lang, journal }: RequestContext, { publicId: person }: PersonFacts): { list: string; note(id: number): string; remove(id: number): string } {
    if (!journal) return { list: notesUrls.list({ lang, person }), note: (note) => notesUrls.note({ lang, person, note }), remove: (note) => notesUrls.remove({ lang, person, note }) };
    const at = { journal: journal.path, lang, person };
    return { list: notesUrls.journalList(at), note: (note) => notesUrls.journalNote({ ...at, note }), remove: (note) => notesUrls.journalRemove({ ...at, note }) };
  }

  private back(ctx: RequestContext, person: PersonFacts): Redirect {
    return redirect(`${this.at(ctx, person).list}?saved=1`);
  }
}
