import { Controller, Param, Post } from '@nestjs/common';
import { Matches } from 'class-validator';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Page, Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { backToDesk } from '../place.js';
import { editorialUrls } from '../urls.js';
import { Participants } from './participants.js';
import { SubmissionPresenter } from './submission.presenter.js';
import type { SubmissionPage } from './submission.view.js';

class AssignForm {
  /** role:person */
  @Matches(/^[a-zA-Z]+:\d{1,9}$/, { message: 'submission.whoMissing' })
  who = '';

  recommendOnly = false;
}

@Controller()
export class ParticipantsController {
  constructor(private readonly participants: Participants, private readonly presenter: SubmissionPresenter) {}

  @Post(editorialUrls.participants.pattern)
  @Can('submission.assign')
  async create(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(AssignForm) form: Form<AssignForm>): Promise<Page<SubmissionPage> | Redirect> {
    const [role = '', person = ''] = form.values.who.split(':');
    if (!form.invalid && !(await this.participants.assign(facts.id, actor, { personId: Number(person), role, recommendOnly: form.values.recommendOnly }))) form = form.with('who', 'submission.whoMissing');
    const errors = new FieldMaker(form, ctx.translator).summary();
    return errors ? this.presenter.page(ctx, actor, facts, errors, 422) : backToDesk(facts, ctx);
  }

  @Post(editorialUrls.participant.pattern)
  @Can('submission.assign')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('participant') participant: string): Promise<Redirect> {
    await this.participants.remove(facts.id, actor, idFrom(participant));
    return backToDesk(facts, ctx);
  }
}
