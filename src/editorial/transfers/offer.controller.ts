import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { SubmissionFrame } from '../desk/submission-frame.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf } from '../place.js';
import { OfferForm } from './transfer.forms.js';
import { targetName, TransferOffers } from './transfer-offers.js';
import { offerView, type OfferPage } from './transfer.views.js';
import { transfersUrls } from './urls.js';

/** Editors ask the author whether a manuscript may move. */
@Controller()
export class OfferController {
  constructor(private readonly offers: TransferOffers, private readonly frame: SubmissionFrame) {}

  @Get(transfersUrls.offer.pattern)
  @Can('submission.transfer')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page<OfferPage>> {
    return page(offerView, await this.model(ctx, actor, facts, new Form(new OfferForm())));
  }

  @Post(transfersUrls.offer.pattern)
  @Can('submission.transfer')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(OfferForm) form: Form<OfferForm>): Promise<Page<OfferPage> | Redirect> {
    const { section, words } = form.values;
    if (!form.invalid && !(await this.offers.ask(facts.id, actor, Number(section), words))) form = form.with('section', 'transfer.where.missing');
    return form.invalid ? page(offerView, await this.model(ctx, actor, facts, form), { status: 422 }) : redirect(transfersUrls.offer(placeOf(facts, ctx)));
  }

  @Post(transfersUrls.cancellation.pattern)
  @Can('submission.transfer')
  async cancel(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Redirect> {
    await this.offers.cancel(facts.id, actor);
    return redirect(transfersUrls.offer(placeOf(facts, ctx)));
  }

  private async model(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, form: Form<OfferForm>): Promise<OfferPage> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const make = new FieldMaker(form, tr);
    const open = await this.offers.open(facts.id);
    const targets = open ? [] : await this.offers.targets(facts.id);
    return {
      ...(await this.frame.of(ctx, actor, facts, { label: 'transfer.title', here: transfersUrls.offer(at) })),
      title: tr.t('transfer.title'),
      errors: make.summary(),
      waiting: open ? { text: tr.t('transfer.waiting', { where: targetName(open, tr), date: tr.date(open.askedAt) }), action: transfersUrls.cancellation(at) } : null,
      form: open ? null : {
        action: transfersUrls.offer(at),
        section: make.choices('section', {
          label: 'transfer.where', required: true,
          options: targets.map((target) => ({ value: String(target.sectionId), label: targetName(target, tr), hint: tr.t(target.journalId === facts.journalId ? 'transfer.here' : 'transfer.elsewhere') })),
        }),
        words: make.textarea('words', { label: 'transfer.words', hint: 'transfer.words.hint', rows: 6, maxlength: 5_000 }),
      },
    };
  }
}
