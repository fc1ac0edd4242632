import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import type { StaffFormPage } from '../../journals/staff-form.view.js';
import type { Page, Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { OrganisationDesk } from './organisation-desk.js';
import { OrganisationForm } from './organisation.forms.js';
import type { RegisterPage } from './register.view.js';
import { organisationsUrls } from './urls.js';

/** The organisations of the platform: controllers, processors, recipients (S2, T5). */
@Controller()
export class OrganisationsController {
  constructor(private readonly desk: OrganisationDesk) {}

  @Get(organisationsUrls.list.pattern)
  @Can('organisation.listAll')
  async list(@Context() ctx: RequestContext): Promise<Page<RegisterPage>> {
    return this.desk.list(ctx);
  }

  @Get(organisationsUrls.add.pattern)
  @Can('organisation.listAll')
  empty(@Context() ctx: RequestContext): Page<StaffFormPage> {
    return this.desk.empty(ctx);
  }

  @Post(organisationsUrls.add.pattern)
  @Can('organisation.listAll')
  async add(@Posted(OrganisationForm) form: Form<OrganisationForm>, @Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    return this.desk.save(null, form, ctx, actor);
  }

  @Get(organisationsUrls.edit.pattern)
  @Can('organisation.edit')
  async edit(@Context() ctx: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    return this.desk.edit(id, ctx);
  }

  @Post(organisationsUrls.edit.pattern)
  @Can('organisation.edit')
  async save(@Posted(OrganisationForm) form: Form<OrganisationForm>, @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts): Promise<Page<StaffFormPage> | Redirect> {
    return this.desk.save(id, form, ctx, actor);
  }

  @Post(organisationsUrls.remove.pattern)
  @Can('organisation.edit')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts): Promise<Redirect> {
    return this.desk.remove(id, ctx, actor);
  }
}
