import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Policy } from '../../access/policy.js';
import { Page, page, redirect, refused, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { SubmissionFrame } from '../desk/submission-frame.js';
import { Circle } from '../discussions/circle.js';
import type { SubmissionFacts } from '../facts.js';
import { paragraphs } from '../paragraphs.js';
import { placeOf } from '../place.js';
import { AppealAnswerForm, HandlerForm } from './appeal.forms.js';
import { appealView, type AppealPage } from './appeal.views.js';
import { AnswerAppeal, Appeals } from './appeals.js';
import { appealUrls } from './urls.js';

interface Typed {
  answer?: Form<AppealAnswerForm>;
  handler?: Form<HandlerForm>;
}

/** An appeal, to the editors: who answers it, and how. */
@Controller()
export class AppealController {
  constructor(private readonly appeals: Appeals, private readonly answering: AnswerAppeal, private readonly circle: Circle, private readonly frame: SubmissionFrame, private readonly policy: Policy) {}

  @Get(appealUrls.staff.pattern)
  @Can('appeal.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page> {
    return page(appealView, await this.page(ctx, actor, facts, {}));
  }

  @Post(appealUrls.handler.pattern)
  @Can('appeal.answer')
  async hand(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(HandlerForm) posted: Form<HandlerForm>): Promise<Page | Redirect> {
    const named = !posted.invalid && (await this.appeals.name(facts.id, actor, Number(posted.values.who)));
    if (!named) return refused(appealView, await this.page(ctx, actor, facts, { handler: posted.invalid ? posted : posted.with('who', 'appeal.handler.missing') }));
    return redirect(appealUrls.staff(placeOf(facts, ctx)));
  }

  @Post(appealUrls.staff.pattern)
  @Can('appeal.answer')
  async answer(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(AppealAnswerForm) form: Form<AppealAnswerForm>): Promise<Page | Redirect> {
    if (form.invalid) return refused(appealView, await this.page(ctx, actor, facts, { answer: form }));
    const { outcome, reasons, seen } = form.values;
    try {
      await this.answering.answer(facts.id, actor, { outcome: outcome === 'upheld' ? 'upheld' : 'dismissed', reasons, seen: Number(seen) });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return new Page(appealView, await this.page(ctx, actor, facts, { answer: form.with('reasons', error.key) }), { status: 409 });
    }
    return redirect(appealUrls.staff(placeOf(facts, ctx)));
  }

  private async page(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, typed: Typed): Promise<AppealPage> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const appeal = found(await this.appeals.of(facts.id));
    const answers = this.policy.allows('appeal.answer', actor, facts) && !appeal.answeredAt;
    const deciders = await this.circle.deciders(facts);
    const nameOf = (id: number | null): string | null => deciders.find(({ personId }) => personId === id)?.name ?? null;
    const handler = typed.handler ?? new Form(Object.assign(new HandlerForm(), { who: String(appeal.handlerId ?? '') }));
    const answer = typed.answer ?? new Form(new AppealAnswerForm());
    const [ofHandler, ofAnswer] = [new FieldMaker(handler, tr), new FieldMaker(answer, tr)];
    const fact = (key: string, text: string | null) => (text ? [{ term: tr.t(key), values: [{ text, href: null, lang: null }] }] : []);
    const mine = this.appeals.isFor(appeal, actor, facts);
    return {
      title: tr.t('appeal.title'), frame: await this.frame.of(ctx, actor, facts, { label: 'appeal.title', here: appealUrls.staff(at) }), errors: ofHandler.summary() ?? ofAnswer.summary(),
      state: appeal.outcome ? { text: tr.t(`appeal.state.${appeal.outcome}`), color: 'neutral' } : { text: tr.t('appeal.state.waits'), color: 'warning' },
      facts: { items: [...fact('appeal.declinedBy', await this.appeals.decidedBy(facts.id)), ...fact('appeal.handler', nameOf(appeal.handlerId)), ...fact('appeal.raised', tr.date(appeal.raisedAt))] },
      said: [
        { heading: tr.t('appeal.text.heading'), meta: tr.date(appeal.raisedAt), paragraphs: paragraphs(appeal.text) },
        ...(appeal.reasons && appeal.answeredAt ? [{ heading: tr.t('appeal.answer'), meta: tr.date(appeal.answeredAt), paragraphs: paragraphs(appeal.reasons) }] : []),
      ],
      hand: answers ? {
        heading: tr.t('appeal.hand'), text: tr.t('appeal.hand.text'), action: appealUrls.handler(at), submit: tr.t('appeal.hand.submit'),
        who: ofHandler.select('who', { label: 'appeal.handler', required: true, options: [{ value: '', label: tr.t('submission.choose') }, ...deciders.map(({ personId, name }) => ({ value: String(personId), label: name }))] }),
      } : null,
      waits: answers && !mine ? tr.t('appeal.waitsFor', { name: nameOf(appeal.handlerId) ?? '' }) : null,
      answer: answers && mine ? {
        heading: tr.t('appeal.answering'), action: appealUrls.staff(at), seen: facts.moves, submit: tr.t('appeal.answering.submit'),
        outcome: ofAnswer.choices('outcome', {
          label: 'appeal.outcome', required: true,
          options: [{ value: 'upheld', label: tr.t('appeal.outcome.upheld'), hint: tr.t('appeal.outcome.upheld.hint') }, { value: 'dismissed', label: tr.t('appeal.outcome.dismissed'), hint: tr.t('appeal.outcome.dismissed.hint') }],
        }),
        reasons: ofAnswer.textarea('reasons', { label: 'appeal.reasons', hint: 'appeal.reasons.hint', required: true, rows: 8, maxlength: 10_000 }),
      } : null,
    };
  }
}
