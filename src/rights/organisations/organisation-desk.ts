import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { staffFormView, type StaffFormPage } from '../../journals/staff-form.view.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { ChangeOrganisations, type OrganisationContent } from './change-organisations.js';
import { inEea } from './eea.js';
import { OrganisationPages } from './organisation-pages.js';
import { OrganisationForm } from './organisation.forms.js';
import { Organisations } from './organisations.js';
import { registerView, type RegisterPage } from './register.view.js';
import { organisationsAt } from './urls.js';

/** What the platform’s pages and a journal’s have in common. */
@Injectable()
export class OrganisationDesk {
  constructor(private readonly organisations: Organisations, private readonly pages: OrganisationPages, private readonly changing: ChangeOrganisations) {}

  async list(ctx: RequestContext): Promise<Page<RegisterPage>> {
    return page(registerView, await this.pages.list(ctx));
  }

  empty(ctx: RequestContext): Page<StaffFormPage> {
    return page(staffFormView, this.pages.organisation(new Form(new OrganisationForm()), null, ctx));
  }

  async edit(id: number, ctx: RequestContext): Promise<Page<StaffFormPage>> {
    return page(staffFormView, this.pages.organisation(this.pages.organisationForm(await this.organisations.byId(id)), id, ctx));
  }

  async save(id: number | null, posted: Form<OrganisationForm>, ctx: RequestContext, actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    const form = checked(posted);
    if (form.invalid) return refused(staffFormView, this.pages.organisation(form, id, ctx));
    await this.changing.save(id, ctx.journal?.id ?? null, contentOf(form.values), actor);
    return this.back(ctx);
  }

  async remove(id: number, ctx: RequestContext, actor: Actor): Promise<Redirect> {
    await this.changing.remove(id, ctx.journal?.id ?? null, actor);
    return this.back(ctx);
  }

  private back({ language, journal }: RequestContext): Redirect {
    return redirect(organisationsAt(language, journal?.path ?? null).list);
  }
}

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
