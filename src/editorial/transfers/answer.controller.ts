import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Manuscripts } from '../authoring/manuscripts.js';
import type { SubmissionFacts } from '../facts.js';
import { Obstructed } from '../moves.js';
import { placeOf } from '../place.js';
import { titleOf } from '../title.js';
import { editorialUrls } from '../urls.js';
import { AnswerTransfer } from './answer-transfer.js';
import { AnswerForm } from './transfer.forms.js';
import { targetName, TransferOffers } from './transfer-offers.js';
import { answerView, type AnswerPage } from './transfer.views.js';
import { transfersUrls } from './urls.js';

/** The author says yes or no. */
@Controller()
export class AnswerController {
  constructor(private readonly offers: TransferOffers, private readonly answering: AnswerTransfer, private readonly manuscripts: Manuscripts) {}

  @Get(transfersUrls.answer.pattern)
  @Can('transfer.answer')
  async ask(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Promise<Page<AnswerPage>> {
    return page(answerView, await this.model(ctx, facts, new Form(new AnswerForm())));
  }

  @Post(transfersUrls.answer.pattern)
  @Can('transfer.answer')
  async answer(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(AnswerForm) form: Form<AnswerForm>): Promise<Page<AnswerPage> | Redirect> {
    if (form.invalid) return page(answerView, await this.model(ctx, facts, form), { status: 422 });
    const yes = form.values.answer === 'yes';
    try {
      await this.answering.answer(facts.id, actor, Number(form.values.offer), yes);
    } catch (error) {
      if (!(error instanceof Obstructed)) throw error;
      return page(answerView, await this.model(ctx, facts, form.with('answer', 'transfer.obstructed')), { status: 422 });
    }
    return redirect(editorialUrls.own(placeOf(facts, ctx), { done: yes ? 'transferred' : 'stayed' }));
  }

  private async model(ctx: RequestContext, facts: SubmissionFacts, form: Form<AnswerForm>): Promise<AnswerPage> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const offer = await this.offers.open(facts.id);
    if (!offer) throw new Conflict('transfer.none');
    const { publication } = found(await this.manuscripts.load(facts.id));
    return {
      title: tr.t('transfer.answer.title'),
      manuscript: { title: titleOf(publication, tr), lang: publication.language },
      question: tr.t('transfer.answer.question', { where: targetName(offer, tr) }),
      explanation: [tr.t(offer.journalId === facts.journalId ? 'transfer.answer.section' : 'transfer.answer.journal'), tr.t('transfer.answer.free')],
      errors: new FieldMaker(form, tr).summary(),
      action: transfersUrls.answer(at), offer: String(offer.id), back: { href: editorialUrls.own(at), label: tr.t('transfer.later') },
    };
  }
}
