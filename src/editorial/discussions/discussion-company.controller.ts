import { Controller, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { idFrom, NotFound } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { DiscussionAnswers } from './discussion-answers.js';
import { DiscussionCompany } from './discussion-company.js';
import { ClosingForm, LeavingForm, PeopleForm } from './discussion.forms.js';
import { StaffTables } from './staff-table.js';
import { discussionUrls } from './urls.js';

/** Who is in a discussion, and whether it goes on. */
@Controller()
export class DiscussionCompanyController {
  constructor(private readonly tables: StaffTables, private readonly answers: DiscussionAnswers, private readonly company: DiscussionCompany) {}

  @Post(discussionUrls.staffPeople.pattern)
  @Can('discussion.write')
  async add(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('discussion') discussion: string, @Posted(PeopleForm) form: Form<PeopleForm>): Promise<Page | Redirect> {
    const table = this.tables.at(ctx, actor, facts);
    const refused = await this.company.add(table.seat, discussion, [...new Set(form.values.people.map(Number))]);
    return refused ? this.answers.show(table, discussion, { add: form.with('people', refused) }, 422) : redirect(table.hrefs.one(discussion));
  }

  @Post(discussionUrls.staffLeaving.pattern)
  @Can('discussion.write')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('discussion') discussion: string, @Posted(LeavingForm) form: Form<LeavingForm>): Promise<Redirect> {
    const table = this.tables.at(ctx, actor, facts);
    await this.company.remove(table.seat, discussion, idFrom(form.values.person));
    return redirect(table.hrefs.one(discussion));
  }

  @Post(discussionUrls.staffClosing.pattern)
  @Can('discussion.write')
  async close(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('discussion') discussion: string, @Posted(ClosingForm) form: Form<ClosingForm>): Promise<Redirect> {
    if (form.invalid) throw new NotFound();
    const table = this.tables.at(ctx, actor, facts);
    await this.company.close(table.seat, discussion, form.values.what === 'close');
    return redirect(table.hrefs.one(discussion));
  }
}
