import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { CONFIG, type Config } from '../../config.js';
import { Page, page, redirect, type Download, type Redirect } from '../../platform/web/answers.js';
import { Conflict } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { TakesFile, Uploaded, type Upload } from '../../platform/web/upload.js';
import { limitText, refusalOf } from '../authoring/upload.form.js';
import type { AssignmentFacts } from '../facts.js';
import { workAccept, workKinds } from '../file-kinds.js';
import { ReviewerPages, standing } from '../review/reviewer-pages.js';
import { titleOf } from '../review/work-facts.js';
import { SubmissionFiles } from '../submission-files.js';
import { editorialUrls } from '../urls.js';
import { Attachments } from './attachments.query.js';
import { KeepAttachments, mostAttachments } from './keep-attachments.js';
import { attachmentsView, type AttachmentsPage } from './own-attachments.view.js';
import { attachmentUrls } from './urls.js';

/** The files that a reviewer sends with their review. They have a form of their own: text that was typed survives a session that ends, a file does not. */
@Controller()
export class OwnAttachmentsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly reviewers: ReviewerPages,
    private readonly attachments: Attachments,
    private readonly keeping: KeepAttachments,
    private readonly files: SubmissionFiles,
  ) {}

  @Get(attachmentUrls.list.pattern)
  @Can('review.write')
  async show(@Subject() facts: AssignmentFacts, @Context() ctx: RequestContext): Promise<Page> {
    return page(attachmentsView, await this.page(facts, ctx, null));
  }

  @Post(attachmentUrls.list.pattern)
  @Can('review.write')
  @TakesFile(...workKinds)
  async add(@Subject() facts: AssignmentFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Uploaded() upload: Upload): Promise<Page | Redirect> {
    const problem = upload.problem ? `upload.${upload.problem}` : await this.keeping.add(facts.id, upload, actor);
    if (problem) return new Page(attachmentsView, await this.page(facts, ctx, ctx.translator.t(problem, { most: mostAttachments })), { status: refusalOf(upload) });
    return this.back(facts, ctx);
  }

  @Post(attachmentUrls.removal.pattern)
  @Can('review.write')
  async remove(@Subject() facts: AssignmentFacts, @Context() ctx: RequestContext, @Who() actor: Actor, @Param('file') file: string): Promise<Redirect> {
    await this.keeping.remove(facts.id, file, actor);
    return this.back(facts, ctx);
  }

  @Get(attachmentUrls.file.pattern)
  @Can('review.read')
  async file(@Subject() facts: AssignmentFacts, @Param('file') file: string): Promise<Download> {
    return this.files.download(await this.attachments.one(facts.id, file));
  }

  private async back(facts: AssignmentFacts, ctx: RequestContext): Promise<Redirect> {
    const { at } = await this.reviewers.desk(facts.id, ctx);
    return redirect(attachmentUrls.list(at));
  }

  private async page(facts: AssignmentFacts, ctx: RequestContext, problem: string | null): Promise<AttachmentsPage> {
    const { one, view, tr, at } = await this.reviewers.desk(facts.id, ctx);
    if (standing(one) !== 'accepted') throw new Conflict('attachments.tooLate');
    const files = await this.attachments.of(facts.id);
    const title = titleOf(view.work, tr);
    const hint = tr.t('files.work.hint', { limit: limitText(this.config.UPLOAD_LIMIT, tr) });
    return {
      title: tr.t('attachments.title'), eyebrow: title, lede: tr.t(`attachments.lede.${view.method === 'open' ? 'open' : 'anonymous'}`), none: tr.t('files.none'),
      errors: problem ? { title: tr.t('form.problem'), errors: [{ href: '#file', text: problem }] } : null,
      files: files.map(({ name, publicId, size }) => ({
        name, href: attachmentUrls.file({ ...at, file: publicId }), meta: tr.bytes(size), removal: attachmentUrls.removal({ ...at, file: publicId }), remove: tr.t('files.remove', { name }), removeShort: tr.t('files.removeShort'),
      })),
      upload: files.length >= mostAttachments ? null : {
        action: attachmentUrls.list(at), submit: tr.t('attachments.add'),
        file: { id: 'file', name: 'file', label: tr.t('files.file'), accept: workAccept, multiple: false, hint, error: problem, required: true },
      },
      full: files.length >= mostAttachments ? tr.t('attachments.tooMany', { most: mostAttachments }) : null,
      back: { label: tr.t('attachments.back'), href: editorialUrls.assignment(at) },
    };
  }
}
