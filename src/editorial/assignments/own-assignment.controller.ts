import { Readable } from 'node:stream';
import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Clock } from '../../platform/clock.js';
import { addDays, dayIn, isDay, noon } from '../../platform/days.js';
import { contentDisposition } from '../../platform/files/file-names.js';
import { Download, page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Conflict } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { AssignmentFacts } from '../facts.js';
import { ReviewerPages, standing, type Desk } from '../review/reviewer-pages.js';
import { editorialUrls } from '../urls.js';
import { MoreTimeForm } from './act.form.js';
import { Certificates } from './certificates.js';
import { AskForTime } from './more-time.js';
import { moreTimeView, type MoreTimePage } from './more-time.view.js';
import { assignmentsUrls } from './urls.js';

/** What else a reviewer does with their own assignment: ask for more time, take home a certificate. */
@Controller()
export class OwnAssignmentController {
  constructor(private readonly clock: Clock, private readonly pages: ReviewerPages, private readonly asking: AskForTime, private readonly certificates: Certificates) {}

  @Get(assignmentsUrls.moreTime.pattern)
  @Can('review.write')
  async ask(@Subject() facts: AssignmentFacts, @Context() ctx: RequestContext): Promise<Page> {
    const desk = await this.working(facts, ctx);
    return page(moreTimeView, this.page(desk, new Form(Object.assign(new MoreTimeForm(), { until: desk.one.moreTimeUntil ?? addDays(this.latest(desk), 14), reason: desk.one.moreTimeReason ?? '' }))));
  }

  @Post(assignmentsUrls.moreTime.pattern)
  @Can('review.write')
  async send(@Subject() facts: AssignmentFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Posted(MoreTimeForm) posted: Form<MoreTimeForm>): Promise<Page | Redirect> {
    const desk = await this.working(facts, ctx);
    const { until, reason } = posted.values;
    const wrong = !isDay(until) ? 'review.invite.date.wrong' : until <= this.latest(desk) ? 'moreTime.notLater' : until > addDays(this.latest(desk), 366) ? 'review.invite.date.far' : null;
    const form = wrong ? posted.with('until', wrong) : posted;
    if (form.invalid) return refused(moreTimeView, this.page(desk, form));
    if ((await this.asking.ask(facts.id, until, reason, actor)) !== 'accepted') throw new Conflict('moreTime.tooLate');
    return redirect(editorialUrls.assignment(desk.at));
  }

  @Get(assignmentsUrls.certificate.pattern)
  @Can('review.read')
  async certificate(@Subject() facts: AssignmentFacts, @Context() ctx: RequestContext): Promise<Download> {
    const pdf = await this.certificates.of(await this.pages.desk(facts.id, ctx));
    return new Download({ stream: Readable.from([pdf]), size: pdf.length, mediaType: 'application/pdf', headers: { 'Content-Disposition': contentDisposition('attachment', 'certificate.pdf') } });
  }

  private async working(facts: AssignmentFacts, ctx: RequestContext): Promise<Desk> {
    const desk = await this.pages.desk(facts.id, ctx);
    if (standing(desk.one) !== 'accepted') throw new Conflict('moreTime.tooLate');
    return desk;
  }

  /** The deadline, or today where it has passed. */
  private latest({ one, view }: Desk): string {
    const today = dayIn(view.work.timeZone, this.clock.now());
    return one.reviewDue > today ? one.reviewDue : today;
  }

  private page({ one, tr, at }: Desk, form: Form<MoreTimeForm>): MoreTimePage {
    const fields = new FieldMaker(form, tr);
    return {
      title: tr.t('moreTime.title'), errors: fields.summary(), text: tr.t('moreTime.text', { date: tr.date(noon(one.reviewDue)) }), action: assignmentsUrls.moreTime(at),
      until: fields.field('until', { label: 'moreTime.until', type: 'date', required: true }),
      reason: fields.textarea('reason', { label: 'moreTime.reason', rows: 4, maxlength: 5_000 }), submit: tr.t('moreTime.submit'), back: { label: tr.t('moreTime.back'), href: editorialUrls.assignment(at) },
    };
  }
}
