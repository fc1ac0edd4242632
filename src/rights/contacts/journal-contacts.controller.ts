import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import type { StaffFormPage } from '../../journals/staff-form.view.js';
import type { Page, Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { ContactDesk } from './contact-desk.js';
import { ContactForm } from './contact.form.js';
import type { RegisterPage } from '../organisations/register.view.js';
import { contactsUrls } from './urls.js';

/** The contact persons of a journal (S9). */
@Controller()
export class JournalContactsController {
  constructor(private readonly desk: ContactDesk) {}

  @Get(contactsUrls.journalList.pattern)
  @Can('contactPerson.list')
  async list(@Context() ctx: RequestContext): Promise<Page<RegisterPage>> {
    return this.desk.list(ctx);
  }

  @Get(contactsUrls.journalAdd.pattern)
  @Can('contactPerson.list')
  empty(@Context() ctx: RequestContext): Page<StaffFormPage> {
    return this.desk.empty(ctx);
  }

  @Post(contactsUrls.journalAdd.pattern)
  @Can('contactPerson.add')
  async add(@Posted(ContactForm) form: Form<ContactForm>, @Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    return this.desk.save(null, form, ctx, actor);
  }

  @Get(contactsUrls.journalEdit.pattern)
  @Can('contactPerson.edit')
  async edit(@Context() ctx: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    return this.desk.edit(id, ctx);
  }

  @Post(contactsUrls.journalEdit.pattern)
  @Can('contactPerson.edit')
  async save(@Posted(ContactForm) form: Form<ContactForm>, @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts): Promise<Page<StaffFormPage> | Redirect> {
    return this.desk.save(id, form, ctx, actor);
  }

  @Post(contactsUrls.journalRemove.pattern)
  @Can('contactPerson.edit')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts): Promise<Redirect> {
    return this.desk.remove(id, ctx, actor);
  }
}
