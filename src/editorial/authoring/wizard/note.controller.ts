import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../../platform/web/answers.js';
import { FieldMaker } from '../../../platform/web/fields.js';
import { Form, Posted } from '../../../platform/web/form.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import type { SubmissionFacts } from '../../facts.js';
import { namedBlock } from '../../suggestions/named-block.js';
import { Suggestions } from '../../suggestions/suggestions.js';
import { editorialUrls } from '../../urls.js';
import { Manuscripts, type Manuscript } from '../manuscripts.js';
import { Drafts } from './drafts.js';
import { NoteForm } from './note.form.js';
import { noteView, type NotePage } from './note.view.js';
import { frame, nextHref, stepHref } from './steps.js';

@Controller()
export class NoteController {
  constructor(private readonly manuscripts: Manuscripts, private readonly drafts: Drafts, private readonly suggestions: Suggestions) {}

  @Get(editorialUrls.wizardNote.pattern)
  @Can('submission.complete')
  async show(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Promise<Page> {
    const manuscript = await this.manuscripts.load(facts.id);
    return page(noteView, await this.page(ctx, new Form(Object.assign(new NoteForm(), { note: manuscript.submission.noteToEditor ?? '' })), manuscript));
  }

  @Post(editorialUrls.wizardNote.pattern)
  @Can('submission.complete')
  async save(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(NoteForm) form: Form<NoteForm>): Promise<Page | Redirect> {
    if (form.invalid) return refused(noteView, await this.page(ctx, form, await this.manuscripts.load(facts.id)));
    await this.drafts.edit(facts.id, actor, () => this.drafts.pass(facts.id, 'note', { noteToEditor: form.values.note || null }));
    return redirect(nextHref(ctx, facts.id, 'note'));
  }

  private async page(ctx: RequestContext, form: Form<NoteForm>, manuscript: Manuscript): Promise<NotePage> {
    const make = new FieldMaker(form, ctx.translator);
    const whole = frame(ctx, 'note', manuscript);
    return {
      title: whole.title, frame: whole, lede: ctx.translator.t('note.lede'), errors: make.summary(), action: stepHref(ctx, manuscript.submission.id, 'note'),
      named: namedBlock(ctx, manuscript.submission.id, await this.suggestions.of(manuscript.submission.id)),
      note: make.textarea('note', { label: 'note.note', rows: 8, maxlength: 5_000 }),
    };
  }
}
