import { Controller, Get, Post } from '@nestjs/common';
import { IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { Subject, Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../../platform/web/answers.js';
import { FieldMaker } from '../../../platform/web/fields.js';
import { Form, Posted } from '../../../platform/web/form.js';
import { Conflict } from '../../../platform/web/problems.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import type { SubmissionFacts } from '../../facts.js';
import { Moves } from '../../moves.js';
import { placeOf } from '../../place.js';
import { editorialUrls } from '../../urls.js';
import { moveOf } from '../../workflow.js';
import { LeftReviewers } from '../../review/left-reviewers.js';
import { Manuscripts, titleOf } from '../manuscripts.js';
import { resumeStep, stepHref } from '../wizard/steps.js';
import { CancelDraft } from './cancel-draft.js';
import { leaveView, type LeavePage } from './leave.view.js';

class WithdrawalForm {
  @MaxLength(3_000, { message: 'details.tooLong' })
  @IsNotEmpty({ message: 'withdrawal.reason.missing' })
  reason = '';

  @Matches(/^\d{1,6}$/, { message: 'form.problem' })
  seen = '0';
}

/** How an author takes a manuscript back. */
@Controller()
export class LeaveController {
  constructor(private readonly manuscripts: Manuscripts, private readonly moves: Moves, private readonly cancelling: CancelDraft, private readonly reviewers: LeftReviewers) {}

  @Get(editorialUrls.withdrawal.pattern)
  @Can('submission.withdraw')
  async askWithdrawal(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Promise<Page> {
    if (!moveOf('withdraw').from.includes(facts.stage)) throw new Conflict('withdrawal.tooLate');
    return page(leaveView, await this.withdrawal(ctx, facts, new Form(new WithdrawalForm())));
  }

  @Post(editorialUrls.withdrawal.pattern)
  @Can('submission.withdraw')
  async withdraw(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(WithdrawalForm) form: Form<WithdrawalForm>): Promise<Page | Redirect> {
    if (form.invalid) return refused(leaveView, await this.withdrawal(ctx, facts, form));
    try {
      await this.moves.make('withdraw', { submissionId: facts.id, seen: Number(form.values.seen), actor, letter: form.values.reason }, () => this.reviewers.tell(facts.id));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return page(leaveView, await this.withdrawal(ctx, facts, form.with('reason', error.key)), { status: 409 });
    }
    return redirect(editorialUrls.own(placeOf(facts, ctx), { done: 'withdrawn' }));
  }

  @Get(editorialUrls.cancellation.pattern)
  @Can('submission.complete')
  async askCancellation(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Promise<Page> {
    const { t } = ctx.translator;
    const manuscript = await this.manuscripts.load(facts.id);
    return page(leaveView, {
      title: t('cancellation.title'), ...(await this.common(ctx, facts)), text: t('cancellation.text'), errors: null, reason: null, submit: t('cancellation.submit'),
      action: editorialUrls.cancellation(placeOf(facts, ctx)), back: { label: t('cancellation.back'), href: stepHref(ctx, facts.id, resumeStep(manuscript)) },
    });
  }

  @Post(editorialUrls.cancellation.pattern)
  @Can('submission.complete')
  async cancel(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Redirect> {
    await this.cancelling.cancel(facts.id, actor);
    return redirect(editorialUrls.submissions(placeOf(facts, ctx)));
  }

  private async withdrawal(ctx: RequestContext, facts: SubmissionFacts, form: Form<WithdrawalForm>): Promise<LeavePage> {
    const { t } = ctx.translator;
    const make = new FieldMaker(form, ctx.translator);
    return {
      title: t('withdrawal.title'), ...(await this.common(ctx, facts)), text: t('withdrawal.text'), errors: make.summary(), submit: t('withdrawal.submit'),
      reason: make.textarea('reason', { label: 'withdrawal.reason', required: true, rows: 6, maxlength: 3_000 }),
      action: editorialUrls.withdrawal(placeOf(facts, ctx)), back: { label: t('withdrawal.back'), href: editorialUrls.own(placeOf(facts, ctx)) },
    };
  }

  private async common(ctx: RequestContext, facts: SubmissionFacts): Promise<Pick<LeavePage, 'manuscript' | 'seen'>> {
    const { publication } = await this.manuscripts.load(facts.id);
    const title = titleOf(publication);
    return { manuscript: { title: title ?? ctx.translator.t('editorial.untitled'), lang: title ? publication.language : ctx.language }, seen: facts.moves };
  }
}
