import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { docx, jpeg, odt, pdf, png } from '../../platform/files/kinds.js';
import { page, type Page, type Download, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { TakesFile, Uploaded, type Upload } from '../../platform/web/upload.js';
import type { SubmissionFacts } from '../facts.js';
import { DiscussionAnswers } from './discussion-answers.js';
import { DiscussionPages } from './discussion-pages.js';
import { MessageForm, NewDiscussionForm } from './discussion.forms.js';
import { deskListView } from './discussion.views.js';
import { StaffTables } from './staff-table.js';
import { discussionUrls } from './urls.js';

/** The discussions of a submission, to its staff. */
@Controller()
export class StaffDiscussionsController {
  constructor(private readonly pages: DiscussionPages, private readonly answers: DiscussionAnswers, private readonly tables: StaffTables) {}

  @Get(discussionUrls.staff.pattern)
  @Can('discussion.list')
  async list(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page> {
    const { seat, hrefs, head } = this.tables.at(ctx, actor, facts);
    return page(deskListView, { title: ctx.translator.t('discussion.title'), ...(await head()), list: await this.pages.list(ctx, seat, hrefs) });
  }

  @Get(discussionUrls.staffNew.pattern)
  @Can('discussion.write')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page> {
    return this.answers.ask(this.tables.at(ctx, actor, facts));
  }

  @Post(discussionUrls.staff.pattern)
  @Can('discussion.write')
  async start(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(NewDiscussionForm) form: Form<NewDiscussionForm>): Promise<Page | Redirect> {
    return this.answers.start(this.tables.at(ctx, actor, facts), form);
  }

  @Get(discussionUrls.staffOne.pattern)
  @Can('discussion.list')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('discussion') discussion: string): Promise<Page> {
    return this.answers.show(this.tables.at(ctx, actor, facts), discussion);
  }

  @Post(discussionUrls.staffOne.pattern)
  @Can('discussion.write')
  async write(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('discussion') discussion: string, @Posted(MessageForm) form: Form<MessageForm>): Promise<Page | Redirect> {
    return this.answers.write(this.tables.at(ctx, actor, facts), discussion, form);
  }

  @Post(discussionUrls.staffFiles.pattern)
  @Can('discussion.write')
  @TakesFile(pdf, docx, odt, png, jpeg)
  async addFile(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('discussion') discussion: string, @Uploaded() upload: Upload): Promise<Page | Redirect> {
    return this.answers.addFile(this.tables.at(ctx, actor, facts), discussion, upload);
  }

  @Get(discussionUrls.staffFile.pattern)
  @Can('discussion.list')
  async file(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('discussion') discussion: string, @Param('file') file: string): Promise<Download> {
    return this.answers.file(this.tables.at(ctx, actor, facts), discussion, file);
  }
}
