import { Controller, Get, Post, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { backToDesk } from '../place.js';
import { FinderPages } from '../finder/finder-pages.js';
import { finderView } from '../finder/finder.view.js';
import { editorialUrls } from '../urls.js';
import { wrongDates } from './invite.dates.js';
import { InviteForm } from './invite.form.js';
import { InvitationPages } from './invitation-pages.js';
import { InviteReviewer } from './invite-reviewer.js';
import { inviteView } from './invite.view.js';

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 200) : '');

@Controller()
export class InvitationController {
  constructor(private readonly finding: FinderPages, private readonly pages: InvitationPages, private readonly reviewers: InviteReviewer) {}

  /** First whom to ask, then how. */
  @Get(editorialUrls.invitation.pattern)
  @Can('review.manage')
  async show(@Subject() facts: SubmissionFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Query() query: Record<string, unknown>): Promise<Page> {
    const reviewer = text(query['reviewer']);
    if (!reviewer && !text(query['new'])) {
      const [after, before] = [text(query['after']), text(query['before'])];
      const cursor = after ? { past: 'after' as const, person: after } : before ? { past: 'before' as const, person: before } : null;
      return page(finderView, await this.finding.page(facts, ctx, actor, { words: text(query['words']), free: text(query['free']) !== '', cursor }));
    }
    return page(inviteView, await this.pages.invite(facts, ctx, actor, await this.pages.first(facts, reviewer, ctx, Number(text(query['suggestion'])) || null)));
  }

  @Post(editorialUrls.invitation.pattern)
  @Can('review.manage')
  async invite(@Subject() facts: SubmissionFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Posted(InviteForm) posted: Form<InviteForm>): Promise<Page | Redirect> {
    const form = wrongDates(posted, await this.pages.today(facts.journalId));
    const wrong = form.invalid ? form : await this.reviewers.invite(facts.id, form, actor);
    return wrong ? refused(inviteView, await this.pages.invite(facts, ctx, actor, wrong)) : backToDesk(facts, ctx);
  }
}
