import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { docx, jpeg, odt, pdf, png } from '../../platform/files/kinds.js';
import { page, Page, type Download, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { TakesFile, Uploaded, type Upload } from '../../platform/web/upload.js';
import type { AssignmentFacts } from '../facts.js';
import type { Crumbs } from '../place.js';
import { ReviewerPages } from '../review/reviewer-pages.js';
import { editorialUrls } from '../urls.js';
import { DiscussionAnswers, type Table } from './discussion-answers.js';
import { DiscussionPages } from './discussion-pages.js';
import { MessageForm, NewDiscussionForm } from './discussion.forms.js';
import { ownListView, ownNewView, ownTalkView } from './discussion.views.js';
import { Seats } from './seat.js';
import { discussionUrls } from './urls.js';

/** The discussions that a reviewer is in, also in a session that a mailed link opened. */
@Controller()
export class ReviewerDiscussionsController {
  constructor(private readonly seats: Seats, private readonly pages: DiscussionPages, private readonly answers: DiscussionAnswers, private readonly reviewer: ReviewerPages) {}

  @Get(discussionUrls.reviewer.pattern)
  @Can('discussion.asReviewer')
  async list(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: AssignmentFacts): Promise<Page> {
    const { seat, hrefs, head } = await this.at(ctx, actor, facts);
    return page(ownListView, { title: ctx.translator.t('discussion.title'), ...(await head()), list: await this.pages.list(ctx, seat, hrefs) });
  }

  @Get(discussionUrls.reviewerNew.pattern)
  @Can('discussion.asReviewer')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: AssignmentFacts): Promise<Page> {
    return this.answers.ask(await this.at(ctx, actor, facts));
  }

  @Post(discussionUrls.reviewer.pattern)
  @Can('discussion.asReviewer')
  async start(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: AssignmentFacts, @Posted(NewDiscussionForm) form: Form<NewDiscussionForm>): Promise<Page | Redirect> {
    return this.answers.start(await this.at(ctx, actor, facts), form);
  }

  @Get(discussionUrls.reviewerOne.pattern)
  @Can('discussion.asReviewer')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: AssignmentFacts, @Param('discussion') discussion: string): Promise<Page> {
    return this.answers.show(await this.at(ctx, actor, facts), discussion);
  }

  @Post(discussionUrls.reviewerOne.pattern)
  @Can('discussion.asReviewer')
  async write(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: AssignmentFacts, @Param('discussion') discussion: string, @Posted(MessageForm) form: Form<MessageForm>): Promise<Page | Redirect> {
    return this.answers.write(await this.at(ctx, actor, facts), discussion, form);
  }

  @Post(discussionUrls.reviewerFiles.pattern)
  @Can('discussion.asReviewer')
  @TakesFile(pdf, docx, odt, png, jpeg)
  async addFile(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: AssignmentFacts, @Param('discussion') discussion: string, @Uploaded() upload: Upload): Promise<Page | Redirect> {
    return this.answers.addFile(await this.at(ctx, actor, facts), discussion, upload);
  }

  @Get(discussionUrls.reviewerFile.pattern)
  @Can('discussion.asReviewer')
  async file(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: AssignmentFacts, @Param('discussion') discussion: string, @Param('file') file: string): Promise<Download> {
    return this.answers.file(await this.at(ctx, actor, facts), discussion, file);
  }

  private async at(ctx: RequestContext, actor: Actor, facts: AssignmentFacts): Promise<Table & { head: () => Promise<{ crumbs: Crumbs }> }> {
    const seat = await this.seats.reviewer(actor, facts);
    const { at } = await this.reviewer.desk(facts.id, ctx);
    const { t } = ctx.translator;
    const head = (): Promise<{ crumbs: Crumbs }> => Promise.resolve({ crumbs: [{ label: t('discussion.toReview'), href: editorialUrls.assignment(at) }, { label: t('discussion.title'), href: null }] });
    return {
      ctx, seat, head,
      hrefs: {
        list: discussionUrls.reviewer(at), start: discussionUrls.reviewerNew(at), one: (discussion) => discussionUrls.reviewerOne({ ...at, discussion }),
        files: (discussion) => discussionUrls.reviewerFiles({ ...at, discussion }), file: (discussion, file) => discussionUrls.reviewerFile({ ...at, discussion, file }),
      },
      drawTalk: async (title, talk, status) => new Page(ownTalkView, { title, ...(await head()), talk }, { status }),
      drawStart: async (start, status) => new Page(ownNewView, { title: ctx.translator.t('discussion.startTitle'), ...(await head()), start }, { status }),
    };
  }
}
