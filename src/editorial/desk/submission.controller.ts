import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Policy } from '../../access/policy.js';
import type { Download, Page, Redirect } from '../../platform/web/answers.js';
import { Forbidden, NotFound } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { TakesFile, Uploaded, type Upload } from '../../platform/web/upload.js';
import type { SubmissionFacts } from '../facts.js';
import { workKinds } from '../file-kinds.js';
import type { FileArea } from '../submission-file.entity.js';
import { SubmissionFiles } from '../submission-files.js';
import { backToDesk } from '../place.js';
import { editorialUrls } from '../urls.js';
import { areasFor } from './areas.js';
import { mayUpload } from './file-panels.js';
import { StaffUpload } from './staff-upload.js';
import { SubmissionPresenter } from './submission.presenter.js';
import type { SubmissionPage } from './submission.view.js';

@Controller()
export class SubmissionController {
  constructor(
    private readonly policy: Policy,
    private readonly presenter: SubmissionPresenter,
    private readonly files: SubmissionFiles,
    private readonly uploads: StaffUpload,
  ) {}

  @Get(editorialUrls.submission.pattern)
  @Can('submission.read')
  show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page<SubmissionPage>> {
    return this.presenter.page(ctx, actor, facts);
  }

  @Get(editorialUrls.file.pattern)
  @Can('submission.read')
  async file(@Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('file') id: string): Promise<Download> {
    const file = await this.files.find(facts.id, id);
    if (!areasFor(this.policy, actor, facts).includes(file.area)) throw new NotFound();
    return this.files.download(file);
  }

  @Post(editorialUrls.files.pattern)
  @Can('submission.read')
  @TakesFile(...workKinds)
  async upload(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Query('area') asked: unknown, @Uploaded() upload: Upload,
  ): Promise<Page<SubmissionPage> | Redirect> {
    const area = (typeof asked === 'string' ? asked : '') as FileArea;
    if (!mayUpload(area, facts, (action) => this.policy.allows(action, actor, facts))) throw new Forbidden();
    if (upload.problem) {
      const errors = { title: ctx.translator.t('form.problem'), errors: [{ href: `#file-${area}`, text: ctx.translator.t(`upload.${upload.problem}`) }] };
      return this.presenter.page(ctx, actor, facts, errors, 422);
    }
    await this.uploads.keep(area, facts.id, actor, upload);
    return backToDesk(facts, ctx);
  }
}
