import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { People } from '../../accounts/person/people.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { AssignmentFacts } from '../facts.js';
import { AnswerForm } from '../review/answer.form.js';
import { AnswerInvitation } from '../review/answer-invitation.js';
import { ReviewerPages } from '../review/reviewer-pages.js';
import { editorialUrls } from '../urls.js';
import { RefuseAsking } from './refuse-asking.js';
import { AskingForm } from './suggest.form.js';
import { askingView } from './suggest.view.js';
import { suggestionsUrls } from './urls.js';

/** “Do not ask me again”, from the page of an invitation, and the way back. */
@Controller()
export class AskingController {
  constructor(private readonly pages: ReviewerPages, private readonly people: People, private readonly refusing: RefuseAsking, private readonly answers: AnswerInvitation) {}

  @Get(suggestionsUrls.asking.pattern)
  @Can('review.write')
  async show(@Subject() facts: AssignmentFacts, @Context() ctx: RequestContext): Promise<Page> {
    const { tr, at, view } = await this.pages.desk(facts.id, ctx);
    const journal = tr.pick(view.work.journal).text;
    const key = (await this.refusing.has(facts.journalId, await this.address(facts))) ? 'again' : facts.state === 'invited' ? 'never' : 'neverLater';
    return page(askingView, {
      title: tr.t(`asking.${key}.title`, { journal }), text: tr.t(`asking.${key}.text`, { journal }), action: suggestionsUrls.asking(at), refuse: key === 'again' ? 'no' : 'yes',
      submit: tr.t(`asking.${key}.submit`), back: { label: tr.t('asking.back'), href: editorialUrls.assignment(at) },
    });
  }

  @Post(suggestionsUrls.asking.pattern)
  @Can('review.write')
  async set(@Subject() facts: AssignmentFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Posted(AskingForm) { values }: Form<AskingForm>): Promise<Redirect> {
    await this.refusing.set(facts, await this.address(facts), values.refuse !== 'no', actor);
    if (values.refuse !== 'no' && facts.state === 'invited') await this.answers.decline(facts.id, new AnswerForm(), actor);
    return redirect(suggestionsUrls.asking((await this.pages.desk(facts.id, ctx)).at));
  }

  private async address({ reviewerId }: AssignmentFacts): Promise<string> {
    return found(await this.people.recipient(reviewerId)).address;
  }
}
