import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { redirect, type Download, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf } from '../place.js';
import { SubmissionFiles } from '../submission-files.js';
import { editorialUrls } from '../urls.js';
import { Attachments, nameForAuthor } from './attachments.query.js';
import { ChoiceForm } from './choice.form.js';
import { ChooseAttachments } from './choose-attachments.js';
import { attachmentUrls } from './urls.js';

/** What an editor lets the author have, and what the author then downloads. */
@Controller()
export class DeskAttachmentsController {
  constructor(private readonly attachments: Attachments, private readonly choosing: ChooseAttachments, private readonly files: SubmissionFiles) {}

  @Post(attachmentUrls.choice.pattern)
  @Can('review.manage')
  async choose(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('reviewer') reviewer: string, @Posted(ChoiceForm) form: Form<ChoiceForm>): Promise<Redirect> {
    await this.choosing.choose(facts.id, reviewer, form.values.files, actor);
    return redirect(editorialUrls.review({ ...placeOf(facts, ctx), reviewer }));
  }

  /** Never the original, unless an editor answered for it; and only what was ticked (X2, X11). */
  @Get(attachmentUrls.released.pattern)
  @Can('submission.readOwn')
  async released(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts, @Param('file') publicId: string): Promise<Download> {
    const file = found((await this.attachments.released(facts.id)).find((one) => one.publicId === publicId));
    const name = nameForAuthor(file, ctx.translator);
    return this.files.download({ ...file, name }, name);
  }
}
