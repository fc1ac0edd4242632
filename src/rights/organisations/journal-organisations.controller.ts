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

/** The organisations of a journal. */
@Controller()
export class JournalOrganisationsController {
  constructor(private readonly desk: OrganisationDesk) {}

  @Get(organisationsUrls.journalList.pattern)
  @Can('organisation.list')
  async list(@Context() ctx: RequestContext): Promise<Page<RegisterPage>> {
    return this.desk.list(ctx);
  }

  @Get(organisationsUrls.journalAdd.pattern)
  @Can('organisation.list')
  empty(@Context() ctx: RequestContext): Page<StaffFormPage> {
    return this.desk.empty(ctx);
  }

  @Post(organisationsUrls.journalAdd.pattern)
  @Can('organisation.add')
  async add(@Posted(OrganisationForm) form: Form<OrganisationForm>, @Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    return this.desk.save(null, form, ctx, actor);
  }

  @Get(organisationsUrls.journalEdit.pattern)
  @Can('organisation.edit')
  async edit(@Context() ctx: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    return this.desk.edit(id, ctx);
  }

  @Post(organisationsUrls.journalEdit.pattern)
  @Can('organisation.edit')
  async save(@Posted(OrganisationForm) form: Form<OrganisationForm>, @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts): Promise<Page<StaffFormPage> | Redirect> {
    return this.desk.save(id, form, ctx, actor);
  }

  @Post(organisationsUrls.journalRemove.pattern)
  @Can('organisation.edit')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts): Promise<Redirect> {
    return this.desk.remove(id, ctx, actor);
  }
}
