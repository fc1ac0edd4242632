import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { docx, jpeg, odt, pdf, png } from '../../platform/files/kinds.js';
import { page, Page, type Download, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { TakesFile, Uploaded, type Upload } from '../../platform/web/upload.js';
import type { SubmissionFacts } from '../facts.js';
import { ownCrumbs, placeOf, type Crumbs } from '../place.js';
import { DiscussionAnswers, type Table } from './discussion-answers.js';
import { DiscussionPages } from './discussion-pages.js';
import { MessageForm, NewDiscussionForm } from './discussion.forms.js';
import { ownListView, ownNewView, ownTalkView } from './discussion.views.js';
import { Seats } from './seat.js';
import { discussionUrls } from './urls.js';

/** The discussions that an author of a submission is in. */
@Controller()
export class AuthorDiscussionsController {
  constructor(private readonly seats: Seats, private readonly pages: DiscussionPages, private readonly answers: DiscussionAnswers) {}

  @Get(discussionUrls.author.pattern)
  @Can('discussion.own')
  async list(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page> {
    const { seat, hrefs, head } = this.at(ctx, actor, facts);
    return page(ownListView, { title: ctx.translator.t('discussion.title'), ...(await head()), list: await this.pages.list(ctx, seat, hrefs) });
  }

  @Get(discussionUrls.authorNew.pattern)
  @Can('discussion.own')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page> {
    return this.answers.ask(this.at(ctx, actor, facts));
  }

  @Post(discussionUrls.author.pattern)
  @Can('discussion.own')
  async start(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(NewDiscussionForm) form: Form<NewDiscussionForm>): Promise<Page | Redirect> {
    return this.answers.start(this.at(ctx, actor, facts), form);
  }

  @Get(discussionUrls.authorOne.pattern)
  @Can('discussion.own')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('discussion') discussion: string): Promise<Page> {
    return this.answers.show(this.at(ctx, actor, facts), discussion);
  }

  @Post(discussionUrls.authorOne.pattern)
  @Can('discussion.own')
  async write(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('discussion') discussion: string, @Posted(MessageForm) form: Form<MessageForm>): Promise<Page | Redirect> {
    return this.answers.write(this.at(ctx, actor, facts), discussion, form);
  }

  @Post(discussionUrls.authorFiles.pattern)
  @Can('discussion.own')
  @TakesFile(pdf, docx, odt, png, jpeg)
  async addFile(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('discussion') discussion: string, @Uploaded() upload: Upload): Promise<Page | Redirect> {
    return this.answers.addFile(this.at(ctx, actor, facts), discussion, upload);
  }

  @Get(discussionUrls.authorFile.pattern)
  @Can('discussion.own')
  async file(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('discussion') discussion: string, @Param('file') file: string): Promise<Download> {
    return this.answers.file(this.at(ctx, actor, facts), discussion, file);
  }

  private at(ctx: RequestContext, actor: Actor, facts: SubmissionFacts): Table & { head: () => Promise<{ crumbs: Crumbs }> } {
    const at = placeOf(facts, ctx);
    const seat = this.seats.author(actor, facts);
    const head = (): Promise<{ crumbs: Crumbs }> => Promise.resolve({ crumbs: ownCrumbs(at, ctx, ctx.translator.t('discussion.title')) });
    return {
      ctx, seat, head,
      hrefs: {
        list: discussionUrls.author(at), start: discussionUrls.authorNew(at), one: (discussion) => discussionUrls.authorOne({ ...at, discussion }),
        files: (discussion) => discussionUrls.authorFiles({ ...at, discussion }), file: (discussion, file) => discussionUrls.authorFile({ ...at, discussion, file }),
      },
      drawTalk: async (title, talk, status) => new Page(ownTalkView, { title, ...(await head()), talk }, { status }),
      drawStart: async (start, status) => new Page(ownNewView, { title: ctx.translator.t('discussion.startTitle'), ...(await head()), start }, { status }),
    };
  }
}
