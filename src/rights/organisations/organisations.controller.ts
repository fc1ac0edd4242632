import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { staffFormView, type StaffFormPage } from '../../journals/staff-form.view.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { ChangeOrganisations, type OrganisationContent } from './change-organisations.js';
import { inEea } from './eea.js';
import { OrganisationForm } from './organisation.forms.js';
import { OrganisationPages } from './organisation-pages.js';
import { Organisations } from './organisations.js';
import { registerView, type RegisterPage } from './register.view.js';
import { organisationsAt, organisationsUrls as urls } from './urls.js';

/** The organisations of the platform, or of a journal: controllers, processors, recipients (S2, T5). */
@Controller()
export class OrganisationsController {
  constructor(private readonly organisations: Organisations, private readonly pages: OrganisationPages, private readonly changing: ChangeOrganisations) {}

  @Get([urls.list.pattern, urls.journalList.pattern])
  @Can('organisation.list')
  async list(@Context() ctx: RequestContext): Promise<Page<RegisterPage>> {
    return page(registerView, await this.pages.list(ctx));
  }

  @Get([urls.add.pattern, urls.journalAdd.pattern])
  @Can('organisation.list')
  empty(@Context() ctx: RequestContext): Page<StaffFormPage> {
    return page(staffFormView, this.pages.organisation(new Form(new OrganisationForm()), null, ctx));
  }

  @Post([urls.add.pattern, urls.journalAdd.pattern])
  @Can('organisation.add')
  async add(@Posted(OrganisationForm) form: Form<OrganisationForm>, @Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    return this.keep(null, form, ctx, actor);
  }

  @Get([urls.edit.pattern, urls.journalEdit.pattern])
  @Can('organisation.edit')
  async edit(@Context() ctx: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    return page(staffFormView, this.pages.organisation(this.pages.organisationForm(await this.organisations.byId(id)), id, ctx));
  }

  @Post([urls.edit.pattern, urls.journalEdit.pattern])
  @Can('organisation.edit')
  async save(@Posted(OrganisationForm) form: Form<OrganisationForm>, @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts): Promise<Page<StaffFormPage> | Redirect> {
    return this.keep(id, form, ctx, actor);
  }

  @Post([urls.remove.pattern, urls.journalRemove.pattern])
  @Can('organisation.edit')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts): Promise<Redirect> {
    await this.changing.remove(id, ctx.journal?.id ?? null, actor);
    return back(ctx);
  }

  private async keep(id: number | null, posted: Form<OrganisationForm>, ctx: RequestContext, actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    const form = checked(posted);
    if (form.invalid) return refused(staffFormView, this.pages.organisation(form, id, ctx));
    await this.changing.save(id, ctx.journal?.id ?? null, contentOf(form.values), actor);
    return back(ctx);
  }
}

const back = ({ language, journal }: RequestContext): Redirect => redirect(organisationsAt(language, journal?.path ?? null).list);

/** Data goes outside the EEA only with something that protects it there; who does not answer for it says what it does. */
function checked(form: Form<OrganisationForm>): Form<OrganisationForm> {
  const { capacity, country, safeguard, service } = form.values;
  if (form.invalid || capacity === 'controller' || capacity === 'jointController') return form;
  const told = service === '' ? form.with('service', 'organisations.problem.service') : form;
  return !inEea(country) && safeguard === '' ? told.with('safeguard', 'organisations.problem.safeguard') : told;
}

const contentOf = (values: OrganisationForm): OrganisationContent => ({
  capacity: values.capacity as OrganisationContent['capacity'], name: values.name, number: values.number || null, address: values.address || null, country: values.country, publicBody: values.publicBody,
  service: (values.service || null) as OrganisationContent['service'], detail: values.detail || null, safeguard: inEea(values.country) ? null : ((values.safeguard || null) as OrganisationContent['safeguard']),
});
