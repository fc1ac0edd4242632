import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { CONFIG, type Config } from '../../../config.js';
import { Page, page, redirect, type Redirect } from '../../../platform/web/answers.js';
import { FieldMaker } from '../../../platform/web/fields.js';
import { Form, Posted } from '../../../platform/web/form.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { TakesFile, Uploaded, type Upload } from '../../../platform/web/upload.js';
import type { SubmissionFacts } from '../../facts.js';
import { workKinds } from '../../file-kinds.js';
import { SubmissionFiles } from '../../submission-files.js';
import { placeOf } from '../../place.js';
import { editorialUrls } from '../../urls.js';
import { fileRow } from '../file-rows.js';
import { Manuscripts } from '../manuscripts.js';
import { refusalOf, UploadForm, uploadFields, withUpload } from '../upload.form.js';
import { Drafts } from './drafts.js';
import { filesView, type FilesPage } from './files.view.js';
import { frame, nextHref, stepHref } from './steps.js';

@Controller()
export class FilesController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly manuscripts: Manuscripts,
    private readonly drafts: Drafts,
    private readonly files: SubmissionFiles,
  ) {}

  @Get(editorialUrls.wizardFiles.pattern)
  @Can('submission.complete')
  async show(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Promise<Page> {
    return page(filesView, await this.page(ctx, facts.id, new Form(new UploadForm())));
  }

  @Post(editorialUrls.wizardFiles.pattern)
  @Can('submission.complete')
  @TakesFile(...workKinds)
  async upload(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(UploadForm) posted: Form<UploadForm>, @Uploaded() upload: Upload,
  ): Promise<Page | Redirect> {
    const form = withUpload(posted, upload);
    if (form.invalid) return new Page(filesView, await this.page(ctx, facts.id, form), { status: refusalOf(upload) });
    await this.drafts.edit(facts.id, actor, async () => {
      await this.files.add({ submissionId: facts.id, area: 'submission', component: form.values.component, uploaderId: actor.personId, upload });
      await this.drafts.pass(facts.id, 'files');
    });
    return redirect(stepHref(ctx, facts.id, 'files'));
  }

  @Post(editorialUrls.wizardFileRemoval.pattern)
  @Can('submission.complete')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('file') file: string): Promise<Redirect> {
    await this.drafts.edit(facts.id, actor, () => this.files.remove(facts.id, file));
    return redirect(stepHref(ctx, facts.id, 'files'));
  }

  private async page(ctx: RequestContext, id: number, form: Form<UploadForm>): Promise<FilesPage> {
    const manuscript = await this.manuscripts.load(id);
    const whole = frame(ctx, 'files', manuscript);
    const { t } = ctx.translator;
    return {
      title: whole.title,
      frame: whole,
      lede: t('files.lede'),
      errors: new FieldMaker(form, ctx.translator).summary(),
      action: stepHref(ctx, id, 'files'),
      files: manuscript.files.map((file) => ({
        ...fileRow(ctx, id, file), removal: editorialUrls.wizardFileRemoval({ ...placeOf({ id }, ctx), file: file.publicId }), remove: t('files.remove', { name: file.name }),
      })),
      none: t('files.none'),
      ...uploadFields(ctx, form, this.config.UPLOAD_LIMIT),
      next: nextHref(ctx, id, 'files'),
    };
  }
}
