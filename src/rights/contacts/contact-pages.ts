import { Injectable } from '@nestjs/common';
import { item, type StaffFormPage } from '../../journals/staff-form.view.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { organisationsUrls } from '../organisations/urls.js';
import type { RegisterPage } from '../organisations/register.view.js';
import type { ContactForm } from './contact.form.js';
import { contactKinds } from './contact-person.entity.js';
import { ContactPersons } from './contact-persons.js';
import { contactsAt } from './urls.js';

/** The pages on which contact persons are kept, of the platform or of a journal. */
@Injectable()
export class ContactPages {
  constructor(private readonly contacts: ContactPersons) {}

  async list({ translator: tr, language, journal }: RequestContext): Promise<RegisterPage> {
    const at = contactsAt(language, journal?.path ?? null);
    const label = (name: string): string => tr.t(`contacts.${name}`);
    return {
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
    };
  }

  form(form: Form<ContactForm>, id: number | null, { translator: tr, language, journal }: RequestContext): StaffFormPage {
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
}
