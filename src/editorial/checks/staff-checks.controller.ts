import { Controller, Get, Post } from '@nestjs/common';
import { MaxLength } from 'class-validator';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Policy } from '../../access/policy.js';
import { Clock } from '../../platform/clock.js';
import { addDays, dayIn, isDay, noon, platformZone } from '../../platform/days.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { SubmissionFrame } from '../desk/submission-frame.js';
import type { SubmissionFacts } from '../facts.js';
import { paragraphs } from '../paragraphs.js';
import { placeOf } from '../place.js';
import { editorialUrls } from '../urls.js';
import { AskAuthor } from './ask-author.js';
import { stateOf } from './check-state.js';
import { asks, Checks, kindIn } from './checks.js';
import { staffChecksView, type StaffChecksPage } from './checks.views.js';
import { checkUrls } from './urls.js';

class AskForm {
  due = '';

  @MaxLength(5_000, { message: 'details.tooLong' })
  note = '';
}

/** Days that an author has, unless the editor says otherwise. */
const usual = 14;

/** What the author was asked to look through before publication, to those who prepare it. */
@Controller()
export class StaffChecksController {
  constructor(private readonly checks: Checks, private readonly asking: AskAuthor, private readonly frame: SubmissionFrame, private readonly policy: Policy, private readonly clock: Clock) {}

  @Get(checkUrls.staff.pattern)
  @Can('check.list')
  async list(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page> {
    return page(staffChecksView, await this.page(ctx, actor, facts, new Form(Object.assign(new AskForm(), { due: addDays(this.today(), usual) }))));
  }

  @Post(checkUrls.staff.pattern)
  @Can('check.ask')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(AskForm) posted: Form<AskForm>): Promise<Page | Redirect> {
    const { due, note } = posted.values;
    const form = isDay(due) && due >= this.today() ? posted : posted.with('due', 'check.due.wrong');
    if (form.invalid) return refused(staffChecksView, await this.page(ctx, actor, facts, form));
    await this.asking.ask(facts.id, actor, { due, note: note || null });
    return redirect(checkUrls.staff(placeOf(facts, ctx)));
  }

  private today(): string {
    return dayIn(platformZone, this.clock.now());
  }

  private async page(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, form: Form<AskForm>): Promise<StaffChecksPage> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const kind = kindIn(facts.stage);
    const may = kind !== null && this.policy.allows('check.ask', actor, facts) && asks(kind)((action) => this.policy.allows(action, actor, facts));
    const ready = may && (await this.checks.ready(facts.id, kind));
    const make = new FieldMaker(form, tr);
    return {
      title: tr.t('check.title'), frame: await this.frame.of(ctx, actor, facts, { label: 'check.title', here: checkUrls.staff(at) }), errors: make.summary(),
      lede: tr.t('check.lede'), none: tr.t(may && !ready ? `check.notReady.${kind}` : 'check.none'),
      checks: (await this.checks.of(facts.id)).map((check) => ({
        heading: tr.t(`check.kind.${check.kind}`), state: stateOf(check, tr), words: paragraphs(check.words),
        meta: [tr.t('check.asked', { date: tr.date(check.askedAt), due: tr.date(noon(check.due)) }), ...(check.answeredAt ? [tr.t('check.answeredOn', { date: tr.dateTime(check.answeredAt) })] : [])].join(' · '),
        file: check.file && { name: check.file.name, href: editorialUrls.file({ ...at, file: check.file.publicId }) },
      })),
      ask: may && ready ? {
        heading: tr.t(`check.ask.${kind}`), text: tr.t(`check.askText.${kind}`), action: checkUrls.staff(at), submit: tr.t('check.askSubmit'),
        due: make.field('due', { label: 'check.due', type: 'date', required: true }), note: make.textarea('note', { label: 'check.note', rows: 4, maxlength: 5_000 }),
      } : null,
    };
  }
}
