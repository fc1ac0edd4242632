import { Controller, Param, Post } from '@nestjs/common';
import { Matches, MaxLength } from 'class-validator';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Journals } from '../../journals/journals.js';
import type { Page, Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { TakesFile, Uploaded, type Upload } from '../../platform/web/upload.js';
import type { SubmissionFacts } from '../facts.js';
import { galleyKinds } from '../file-kinds.js';
import { backToDesk } from '../place.js';
import { GalleyForm } from '../galley.form.js';
import { editorialUrls } from '../urls.js';
import { ReleaseDays } from './release-days.js';
import { Placement } from './placement.js';
import { StaffUpload } from './staff-upload.js';
import { SubmissionPresenter } from './submission.presenter.js';
import type { SubmissionPage } from './submission.view.js';

class PlaceForm {
  @Matches(/^\d{0,9}$/, { message: 'submission.issueUnknown' })
  issue = '';

  @MaxLength(30, { message: 'form.tooLong' })
  pages = '';

  /** The day on which it is published by itself. */
  releaseOn = '';
}

/** Galleys, and where in which issue. */
@Controller()
export class ProductionController {
  constructor(private readonly presenter: SubmissionPresenter, private readonly uploads: StaffUpload, private readonly placement: Placement, private readonly days: ReleaseDays, private readonly journals: Journals) {}

  @Post(editorialUrls.galleys.pattern)
  @Can('galley.edit')
  @TakesFile(...galleyKinds)
  async addGalley(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(GalleyForm) form: Form<GalleyForm>, @Uploaded() upload: Upload,
  ): Promise<Page<SubmissionPage> | Redirect> {
    const summary = new FieldMaker(form, ctx.translator).summary();
    if (summary || upload.problem) {
      const wrong = upload.problem ? [{ href: '#file-galley', text: ctx.translator.t(upload.problem === 'wrongKind' ? 'upload.wrongGalley' : `upload.${upload.problem}`) }] : [];
      const errors = { title: ctx.translator.t('form.problem'), errors: [...(summary?.errors ?? []), ...wrong] };
      return this.presenter.page(ctx, actor, facts, errors, 422);
    }
    await this.uploads.addGalley(facts.id, actor, upload, form.values);
    return backToDesk(facts, ctx);
  }

  @Post(editorialUrls.galley.pattern)
  @Can('galley.edit')
  async removeGalley(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('galley') galley: string): Promise<Redirect> {
    await this.uploads.removeGalley(facts.id, actor, idFrom(galley));
    return backToDesk(facts, ctx);
  }

  @Post(editorialUrls.issue.pattern)
  @Can('submission.publish')
  async place(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(PlaceForm) posted: Form<PlaceForm>): Promise<Page<SubmissionPage> | Redirect> {
    const { releaseOn } = posted.values;
    const form = releaseOn === '' || this.days.fits(releaseOn, (await this.journals.byId(facts.journalId)).timeZone) ? posted : posted.with('releaseOn', 'submission.releaseOn.wrong');
    const errors = new FieldMaker(form, ctx.translator).summary();
    if (errors) return this.presenter.page(ctx, actor, facts, errors, 422);
    await this.placement.place(facts.id, actor, { issueId: form.values.issue ? Number(form.values.issue) : null, pages: form.values.pages || null, releaseOn: releaseOn || null });
    return backToDesk(facts, ctx);
  }
}
