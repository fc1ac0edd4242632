import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { item, staffFormView, type StaffFormPage } from '../../journals/staff-form.view.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { organisationsUrls } from '../organisations/urls.js';
import { registerView, type RegisterPage } from '../organisations/register.view.js';
import { ContactForm } from './contact.form.js';
import { contactKinds, type ContactKind } from './contact-person.entity.js';
import { ContactPersons } from './contact-persons.js';
import { contactsAt } from './urls.js';

/** What the platform’s pages and a journal’s have in common. */
@Injectable()
export class ContactDesk {
  constructor(private readonly contacts: ContactPersons) {}

  async list({ translator: tr, language, journal }: RequestContext): Promise<Page<RegisterPage>> {
    const at = contactsAt(language, journal?.path ?? null);
    const label = (name: string): string => tr.t(`contacts.${name}`);
    return page(registerView, {
      title: label('title'), intro: label('intro'), links: journal ? [] : [{ label: tr.t('organisations.title'), href: organisationsUrls.list({ lang: language }) }], create: { label: label('add'), href: at.add }, note: null,
      columns: [label('name'), label('organisation'), label('kind'), label('reach'), label('confirmed')], actColumn: tr.t('organisations.change'),
      rows: (await this.contacts.of(journal?.id ?? null)).map((one) => ({
        title: one.name, lang: null, href: at.edit(one.id),
        cells: [
          { label: label('organisation'), text: one.organisation }, { label: label('kind'), text: label(`kind.${one.kind}`) },
          { label: label('reach'), text: [one.email, one.phone].filter(Boolean).join(', ') || '–' }, { label: label('confirmed'), text: tr.date(one.confirmedAt) },
        ],
        act: { action: at.remove(one.id), label: tr.t('organisations.remove'), name: one.name },
      })),
      none: { title: label('none'), text: label('noneText'), action: null },
    });
  }

  empty(ctx: RequestContext): Page<StaffFormPage> {
    return page(staffFormView, this.form(new Form(new ContactForm()), null, ctx));
  }

  async edit(id: number, ctx: RequestContext): Promise<Page<StaffFormPage>> {
    const { kind, name, organisation, email, phone } = await this.contacts.byId(id);
    return page(staffFormView, this.form(new Form<ContactForm>({ kind, name, organisation, email: email ?? '', phone: phone ?? '' }), id, ctx));
  }

  async save(id: number | null, form: Form<ContactForm>, ctx: RequestContext, actor: Actor): Promise<Page<StaffFormPage> | Redirect> {
    if (form.invalid) return refused(staffFormView, this.form(form, id, ctx));
    const { kind, name, organisation, email, phone } = form.values;
    await this.contacts.save(id, ctx.journal, { kind: kind as ContactKind, name, organisation, email: email || null, phone: phone || null }, actor, ctx.translator);
    return this.back(ctx);
  }

  async remove(id: number, ctx: RequestContext, actor: Actor): Promise<Redirect> {
    await this.contacts.remove(id, ctx.journal?.id ?? null, actor);
    return this.back(ctx);
  }

  private form(form: Form<ContactForm>, id: number | null, { translator: tr, language, journal }: RequestContext): StaffFormPage {
    const at = contactsAt(language, journal?.path ?? null);
    const make = new FieldMaker(form, tr);
    const title = tr.t(id === null ? 'contacts.add' : 'contacts.edit');
    return {
      title, intro: tr.t('contacts.formIntro'), errors: make.summary(), languages: [], action: id === null ? at.add : at.edit(id),
      crumbs: { items: [{ label: tr.t('contacts.title'), href: at.list }, { label: title, href: null }] },
      items: [
        item.select(make.select('kind', { label: 'contacts.kind', required: true, options: [{ value: '', label: '–' }, ...contactKinds.map((value) => ({ value, label: tr.t(`contacts.kind.${value}`) }))] })),
        item.field(make.field('name', { label: 'contacts.name', required: true, maxlength: 200, autocomplete: 'off' })),
        item.field(make.field('organisation', { label: 'contacts.organisation', required: true, maxlength: 200, autocomplete: 'off' })),
        item.field(make.field('email', { label: 'contacts.email', type: 'email', autocomplete: 'off' })),
        item.field(make.field('phone', { label: 'contacts.phone', type: 'tel', maxlength: 40, autocomplete: 'off' })),
      ],
      submit: tr.t('journals.save'), cancel: { label: tr.t('journals.cancel'), href: at.list },
    };
  }

  private back({ language, journal }: RequestContext): Redirect {
    return redirect(contactsAt(language, journal?.path ?? null).list);
  }
}
