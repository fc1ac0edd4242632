import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { staffFormView, type StaffFormPage } from '../../journals/staff-form.view.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { registerView, type RegisterPage } from '../organisations/register.view.js';
import { ContactForm } from './contact.form.js';
import { ContactPages } from './contact-pages.js';
import type { ContactKind } from './contact-person.entity.js';
import { ContactPersons } from './contact-persons.js';
import { contactsAt, contactsUrls as urls } from './urls.js';

/** The contact persons of the platform, or of a journal (S9). */
@Controller()
export class ContactsController {
  constructor(private readonly contacts: ContactPersons, private readonly pages: ContactPages) {}

  @Get([urls.list.pattern, urls.journalList.pattern])
  @Can('contactPerson.list')
  async list(@Context() ctx: RequestContext): Promise<Page<RegisterPage>> {
    return page(registerView, await this.pages.list(ctx));
  }

  @Get([urls.add.pattern, urls.journalAdd.pattern])
  @Can('contactPerson.list')
  empty(@Context() ctx: RequestContext): Page<StaffFormPage> {
    return page(staffFormView, this.pages.form(new Form(new ContactForm()), null, ctx));
  }

  @Post([urls.add.pattern, urls.journalAdd.pattern])
  @Can('contactPerson.add')
  async add(@Posted(ContactForm) form: Form<ContactForm>, @Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    return this.keep(null, form, ctx, actor);
  }

  @Get([urls.edit.pattern, urls.journalEdit.pattern])
  @Can('contactPerson.edit')
  async edit(@Context() ctx: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    const { kind, name, organisation, email, phone } = await this.contacts.byId(id);
    return page(staffFormView, this.pages.form(new Form<ContactForm>({ kind, name, organisation, email: email ?? '', phone: phone ?? '' }), id, ctx));
  }

  @Post([urls.edit.pattern, urls.journalEdit.pattern])
  @Can('contactPerson.edit')
  async save(@Posted(ContactForm) form: Form<ContactForm>, @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts): Promise<Page<StaffFormPage> | Redirect> {
    return this.keep(id, form, ctx, actor);
  }

  @Post([urls.remove.pattern, urls.journalRemove.pattern])
  @Can('contactPerson.edit')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts): Promise<Redirect> {
    await this.contacts.remove(id, ctx.journal?.id ?? null, actor);
    return back(ctx);
  }

  private async keep(id: number | null, form: Form<ContactForm>, ctx: RequestContext, actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    if (form.invalid) return refused(staffFormView, this.pages.form(form, id, ctx));
    const { kind, name, organisation, email, phone } = form.values;
    await this.contacts.save(id, ctx.journal, { kind: kind as ContactKind, name, organisation, email: email || null, phone: phone || null }, actor, ctx.translator);
    return back(ctx);
  }
}

const back = ({ language, journal }: RequestContext): Redirect => redirect(contactsAt(language, journal?.path ?? null).list);
