import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { SubmissionFrame } from '../desk/submission-frame.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf } from '../place.js';
import { conflictsView, type ConflictsPage } from './conflicts.view.js';
import { OverrideForm } from './override.form.js';
import { Overrides } from './overrides.js';
import { overridesUrls } from './urls.js';

/** Who is locked out of a work by a conflict of interest, and who was let in all the same. */
@Controller()
export class ConflictsController {
  constructor(private readonly overrides: Overrides, private readonly frame: SubmissionFrame) {}

  @Get(overridesUrls.conflicts.pattern)
  @Can('submission.override')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page<ConflictsPage>> {
    return page(conflictsView, await this.model(ctx, actor, facts, new Form(new OverrideForm())));
  }

  @Post(overridesUrls.conflicts.pattern)
  @Can('submission.override')
  async give(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(OverrideForm) form: Form<OverrideForm>): Promise<Page<ConflictsPage> | Redirect> {
    const { who, reason } = form.values;
    if (!form.invalid && !(await this.overrides.give(facts.id, actor, Number(who), reason))) form = form.with('who', 'override.who.missing');
    return form.invalid ? page(conflictsView, await this.model(ctx, actor, facts, form), { status: 422 }) : redirect(overridesUrls.conflicts(placeOf(facts, ctx)));
  }

  @Post(overridesUrls.end.pattern)
  @Can('submission.override')
  async end(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('override') id: string): Promise<Redirect> {
    await this.overrides.end(facts.id, actor, idFrom(id));
    return redirect(overridesUrls.conflicts(placeOf(facts, ctx)));
  }

  private async model(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, form: Form<OverrideForm>): Promise<ConflictsPage> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const make = new FieldMaker(form, tr);
    const locked = (await this.overrides.lockedOut(facts.id)).filter(({ personId }) => personId !== actor.personId);
    return {
      ...(await this.frame.of(ctx, actor, facts, { label: 'override.title', here: overridesUrls.conflicts(at) })),
      title: tr.t('override.title'),
      errors: make.summary(),
      form: locked.length > 0 ? {
        action: overridesUrls.conflicts(at),
        who: make.choices('who', {
          label: 'override.who', required: true,
          options: locked.map(({ personId, name, roles, author }) => ({
            value: String(personId), label: name, hint: [tr.t(author ? 'override.author' : 'override.reviewer'), tr.list(roles.map((role) => tr.t(`role.${role}`)))].join(' · '),
          })),
        }),
        reason: make.textarea('reason', { label: 'override.reason', required: true, rows: 5, maxlength: 2_000 }),
      } : null,
      given: (await this.overrides.given(facts.id)).map(({ id, name, by, reason, givenAt, endedAt }) => ({
        name, reason, text: [tr.t('override.by', { by, date: tr.date(givenAt) }), ...(endedAt ? [tr.t('override.until', { date: tr.date(endedAt) })] : [])].join(' '),
        end: endedAt ? null : { action: overridesUrls.end({ ...at, override: id }), label: tr.t('override.end') },
      })),
    };
  }
}
