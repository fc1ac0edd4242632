import { Controller, Get, Post } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { toLocalized } from '../../journals/localized.js';
import { staffFormView, type StaffFormPage } from '../../journals/staff-form.view.js';
import { isDay } from '../../platform/days.js';
import { languages } from '../../platform/i18n/texts.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { ChangeOrganisations, type OfficeContent } from './change-organisations.js';
import { OfficeForm } from './organisation.forms.js';
import { OrganisationPages } from './organisation-pages.js';
import { Organisations } from './organisations.js';
import { organisationsAt, organisationsUrls } from './urls.js';

/** Whom one writes to about personal data, and how responsibility is shared (S2, S3). */
@Controller()
export class OfficeController {
  constructor(private readonly organisations: Organisations, private readonly pages: OrganisationPages, private readonly changing: ChangeOrganisations) {}

  @Get([organisationsUrls.office.pattern, organisationsUrls.journalOffice.pattern])
  @Can('organisation.list')
  async show(@Context() ctx: RequestContext): Promise<Page<StaffFormPage>> {
    return page(staffFormView, this.pages.office(this.pages.officeForm(await this.organisations.office(ctx.journal?.id ?? null)), ctx));
  }

  @Post([organisationsUrls.office.pattern, organisationsUrls.journalOffice.pattern])
  @Can('organisation.add')
  async save(@Posted(OfficeForm) posted: Form<OfficeForm>, @Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    const { agreedOn, arrangement } = posted.values;
    const dated = agreedOn && !isDay(agreedOn) ? posted.with('agreedOn', 'organisations.problem.day') : posted;
    const form = arrangement && !agreedOn ? dated.with('agreedOn', 'organisations.problem.agreed') : dated;
    if (form.invalid) return refused(staffFormView, this.pages.office(form, ctx));
    await this.changing.office(ctx.journal?.id ?? null, contentOf(form.values), actor);
    return redirect(organisationsAt(ctx.language, ctx.journal?.path ?? null).list);
  }
}

const contentOf = (values: OfficeForm): OfficeContent => {
  const inLanguages = (texts: readonly string[]) => toLocalized({}, values, texts, languages);
  return {
    registerName: values.registerName || null, contactName: values.contactName || null, contactEmail: values.contactEmail || null, officerName: values.officerName || null, officerEmail: values.officerEmail || null,
    arrangement: (values.arrangement || null) as OfficeContent['arrangement'], agreedOn: values.agreedOn || null, keepingPlan: values.keepingPlan || null,
    answers: inLanguages(values.answers), essence: inLanguages(values.essence), addition: inLanguages(values.addition),
  };
};
