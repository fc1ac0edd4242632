import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { languagesOf, Manuscripts, type Manuscript } from '../authoring/manuscripts.js';
import { detailsFields } from '../authoring/wizard/details-page.js';
import { DetailsForm, detailsFormOf, detailsOf, inLanguage } from '../authoring/wizard/details.form.js';
import type { SubmissionFacts } from '../facts.js';
import { backToDesk, deskCrumbs, placeOf } from '../place.js';
import { editorialUrls } from '../urls.js';
import { staffDetailsView, type StaffDetailsPage } from './details.view.js';
import { EditDetails } from './edit-details.js';

/** What is said of a work, in the hands of its editors. */
@Controller()
export class StaffDetailsController {
  constructor(private readonly manuscripts: Manuscripts, private readonly edit: EditDetails) {}

  @Get(editorialUrls.details.pattern)
  @Can('submission.edit')
  async show(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Promise<Page<StaffDetailsPage>> {
    const manuscript = await this.manuscripts.load(facts.id);
    return page(staffDetailsView, this.model(ctx, new Form(detailsFormOf(manuscript.publication, languagesOf(manuscript))), manuscript));
  }

  @Post(editorialUrls.details.pattern)
  @Can('submission.edit')
  async save(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(DetailsForm) posted: Form<DetailsForm>): Promise<Page<StaffDetailsPage> | Redirect> {
    const manuscript = await this.manuscripts.load(facts.id);
    const form = inLanguage(posted.values, 'title', manuscript.publication.language) ? posted : posted.with('title', 'details.title.missing');
    if (form.invalid) return refused(staffDetailsView, this.model(ctx, form, manuscript));
    await this.edit.save(facts.id, actor, detailsOf(form.values, languagesOf(manuscript)));
    return backToDesk(facts, ctx);
  }

  private model(ctx: RequestContext, form: Form<DetailsForm>, manuscript: Manuscript): StaffDetailsPage {
    const { t } = ctx.translator;
    const at = placeOf(manuscript.submission, ctx);
    return {
      title: t('submission.details'),
      crumbs: deskCrumbs(at, ctx.translator, t('submission.edit')),
      action: editorialUrls.details(at),
      back: { href: editorialUrls.submission(at), label: t('form.cancel') },
      ...detailsFields(ctx, form, manuscript),
    };
  }
}
