import { Controller, Get, Inject, Post } from '@nestjs/common';
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
import { ownCrumbs, placeOf } from '../../place.js';
import { editorialUrls } from '../../urls.js';
import { refusalOf, UploadForm, uploadFields, withUpload } from '../upload.form.js';
import { revisionView, type RevisionPage } from './revision.view.js';
import { SendRevision } from './send-revision.js';

@Controller()
export class RevisionController {
  constructor(@Inject(CONFIG) private readonly config: Config, private readonly sending: SendRevision) {}

  @Get(editorialUrls.revision.pattern)
  @Can('submission.revise')
  ask(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Page {
    return page(revisionView, this.page(ctx, facts.id, new Form(new UploadForm())));
  }

  @Post(editorialUrls.revision.pattern)
  @Can('submission.revise')
  @TakesFile(...workKinds)
  async send(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(UploadForm) posted: Form<UploadForm>, @Uploaded() upload: Upload,
  ): Promise<Page | Redirect> {
    const form = withUpload(posted, upload);
    if (form.invalid) return new Page(revisionView, this.page(ctx, facts.id, form), { status: refusalOf(upload) });
    await this.sending.send(facts.id, actor, form.values.component, upload);
    return redirect(editorialUrls.own(placeOf(facts, ctx), { done: 'revised' }));
  }

  private page(ctx: RequestContext, id: number, form: Form<UploadForm>): RevisionPage {
    const { t } = ctx.translator;
    const here = placeOf({ id }, ctx);
    return {
      title: t('revision.title'),
      crumbs: ownCrumbs(here, ctx, t('revision.title')),
      lede: t('revision.lede'),
      errors: new FieldMaker(form, ctx.translator).summary(),
      action: editorialUrls.revision(here),
      ...uploadFields(ctx, form, this.config.UPLOAD_LIMIT),
      back: editorialUrls.own(here),
    };
  }
}
