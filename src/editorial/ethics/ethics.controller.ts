import { Controller, Get, Post } from '@nestjs/common';
import { IsNotEmpty, MaxLength } from 'class-validator';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Policy } from '../../access/policy.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { SubmissionFrame } from '../desk/submission-frame.js';
import type { SubmissionFacts } from '../facts.js';
import { paragraphs } from '../paragraphs.js';
import { placeOf } from '../place.js';
import { EthicsCases, type CaseRow } from './ethics-cases.js';
import { ethicsView, type EthicsPage } from './ethics.view.js';
import { ethicsUrls } from './urls.js';

class ConcernForm {
  @MaxLength(10_000, { message: 'details.tooLong' })
  @IsNotEmpty({ message: 'ethics.concern.missing' })
  concern = '';
}

class NoteForm {
  @MaxLength(10_000, { message: 'details.tooLong' })
  @IsNotEmpty({ message: 'ethics.note.missing' })
  text = '';
}

class OutcomeForm {
  @MaxLength(10_000, { message: 'details.tooLong' })
  @IsNotEmpty({ message: 'ethics.outcome.missing' })
  outcome = '';
}

interface Typed {
  concern?: Form<ConcernForm>;
  note?: Form<NoteForm>;
  outcome?: Form<OutcomeForm>;
}

/** The confidential file of a submission on questions of research ethics. */
@Controller()
export class EthicsController {
  constructor(private readonly cases: EthicsCases, private readonly frame: SubmissionFrame, private readonly policy: Policy) {}

  @Get(ethicsUrls.cases.pattern)
  @Can('ethics.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page> {
    return page(ethicsView, await this.page(ctx, actor, facts, {}));
  }

  @Post(ethicsUrls.cases.pattern)
  @Can('ethics.keep')
  async open(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(ConcernForm) form: Form<ConcernForm>): Promise<Page | Redirect> {
    if (form.invalid) return refused(ethicsView, await this.page(ctx, actor, facts, { concern: form }));
    await this.cases.open(facts.id, actor, form.values.concern);
    return redirect(ethicsUrls.cases(placeOf(facts, ctx)));
  }

  @Post(ethicsUrls.notes.pattern)
  @Can('ethics.keep')
  async note(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(NoteForm) form: Form<NoteForm>): Promise<Page | Redirect> {
    if (form.invalid) return refused(ethicsView, await this.page(ctx, actor, facts, { note: form }));
    await this.cases.note(facts.id, actor, form.values.text);
    return redirect(ethicsUrls.cases(placeOf(facts, ctx)));
  }

  @Post(ethicsUrls.closing.pattern)
  @Can('ethics.keep')
  async close(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(OutcomeForm) form: Form<OutcomeForm>): Promise<Page | Redirect> {
    if (form.invalid) return refused(ethicsView, await this.page(ctx, actor, facts, { outcome: form }));
    await this.cases.close(facts.id, actor, form.values.outcome);
    return redirect(ethicsUrls.cases(placeOf(facts, ctx)));
  }

  private async page(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, typed: Typed): Promise<EthicsPage> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const cases = await this.cases.of(facts.id);
    const keeps = this.policy.allows('ethics.keep', actor, facts);
    const running = cases.some(({ closedAt }) => closedAt === null);
    const concern = new FieldMaker(typed.concern ?? new Form(new ConcernForm()), tr);
    const note = new FieldMaker(typed.note ?? new Form(new NoteForm()), tr);
    const outcome = new FieldMaker(typed.outcome ?? new Form(new OutcomeForm()), tr);
    const common = { required: true, maxlength: 10_000 };
    return {
      title: tr.t('ethics.title'), frame: await this.frame.of(ctx, actor, facts, { label: 'ethics.title', here: ethicsUrls.cases(at) }),
      errors: concern.summary() ?? note.summary() ?? outcome.summary(), lede: tr.t('ethics.lede'), none: tr.t('ethics.none'), cases: cases.map((one) => shown(one, tr)),
      open: keeps && !running ? { heading: tr.t('ethics.open'), action: ethicsUrls.cases(at), words: concern.textarea('concern', { ...common, label: 'ethics.concern', hint: 'ethics.hint', rows: 8 }), submit: tr.t('ethics.open') } : null,
      note: keeps && running ? { heading: tr.t('ethics.addNote'), action: ethicsUrls.notes(at), words: note.textarea('text', { ...common, label: 'ethics.note', hint: 'ethics.hint', rows: 5 }), submit: tr.t('ethics.addNote') } : null,
      close: keeps && running ? { heading: tr.t('ethics.close'), action: ethicsUrls.closing(at), words: outcome.textarea('outcome', { ...common, label: 'ethics.outcome', hint: 'ethics.hint', rows: 5 }), submit: tr.t('ethics.close') } : null,
    };
  }
}

function shown(one: CaseRow, tr: Translator): EthicsPage['cases'][number] {
  const meta = (by: string | null, at: Date): string => [by, tr.dateTime(at)].filter(Boolean).join(', ');
  return {
    heading: tr.t('ethics.case', { date: tr.date(one.openedAt) }), state: one.closedAt ? { text: tr.t('ethics.state.closed'), color: 'neutral' } : { text: tr.t('ethics.state.open'), color: 'warning' },
    concern: { meta: meta(one.openedBy, one.openedAt), paragraphs: paragraphs(one.concern) },
    notes: one.notes.map(({ text, at, by }) => ({ meta: meta(by, new Date(at)), paragraphs: paragraphs(text) })),
    outcome: one.closedAt ? { heading: tr.t('ethics.outcome'), meta: meta(one.closedBy, one.closedAt), paragraphs: paragraphs(one.outcome) } : null,
  };
}
