import { Injectable } from '@nestjs/common';
import { fromLocalized, localizedTextareas } from '../../journals/localized.js';
import { item, type StaffFormPage } from '../../journals/staff-form.view.js';
import { capital } from '../../platform/i18n/capital.js';
import { countryOptions } from '../../platform/i18n/countries.js';
import { languages } from '../../platform/i18n/texts.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { announcementsUrls } from '../announcements/urls.js';
import { closingsUrls } from '../closings/urls.js';
import { contactsUrls } from '../contacts/urls.js';
import { inEea } from './eea.js';
import { arrangements, type PrivacyOffice } from './privacy-office.entity.js';
import { OfficeForm, OrganisationForm } from './organisation.forms.js';
import { capacities, safeguards, services, type Organisation } from './organisation.entity.js';
import { Organisations } from './organisations.js';
import type { RegisterPage } from './register.view.js';
import { organisationsAt } from './urls.js';

const options = (tr: Translator, prefix: string, values: readonly string[], none: string | null = null) =>
  [...(none === null ? [] : [{ value: '', label: none }]), ...values.map((value) => ({ value, label: capital(tr.t(`${prefix}.${value}`)) }))];

export const placeOf = (country: string, tr: Translator): string => tr.t(inEea(country) ? 'organisations.inside' : 'organisations.outside', { country: tr.country(country) });

/** The pages on which organisations and offices are kept, of the platform or of a journal. */
@Injectable()
export class OrganisationPages {
  constructor(private readonly organisations: Organisations) {}

  async list(context: RequestContext): Promise<RegisterPage> {
    const { translator: tr, language, journal } = context;
    const at = organisationsAt(language, journal?.path ?? null);
    const label = (name: string): string => tr.t(`organisations.${name}`);
    const all = await this.organisations.of(journal?.id ?? null);
    const missing = !all.some(({ capacity }) => capacity === 'controller' || capacity === 'jointController');
    return {
      title: label('title'), intro: label(journal ? 'intro.journal' : 'intro.platform'), links: [{ label: label('office'), href: at.office }, ...(journal ? [] : [
        { label: tr.t('announcements.versions'), href: announcementsUrls.versions({ lang: language }) }, { label: tr.t('contacts.title'), href: contactsUrls.list({ lang: language }) }, { label: tr.t('closings.title'), href: closingsUrls.list({ lang: language }) },
      ])], create: { label: label('add'), href: at.add },
      note: missing && all.length > 0 ? label('noController') : null,
      columns: [label('name'), label('capacity'), label('service'), label('country')], actColumn: label('change'),
      rows: all.map((one) => ({
        title: one.name, lang: null, href: at.edit(one.id),
        cells: [
          { label: label('capacity'), text: capital(tr.t(`organisations.capacity.${one.capacity}`)) },
          { label: label('service'), text: capital([one.service && tr.t(`organisations.service.${one.service}`), one.detail].filter(Boolean).join(': ')) || '–' },
          { label: label('country'), text: placeOf(one.country, tr) },
        ],
        act: { action: at.remove(one.id), label: label('remove'), name: one.name },
      })),
      none: { title: label('none'), text: label('noneText'), action: null },
    };
  }

  organisation(form: Form<OrganisationForm>, id: number | null, context: RequestContext): StaffFormPage {
    const { translator: tr, language, journal } = context;
    const at = organisationsAt(language, journal?.path ?? null);
    const make = new FieldMaker(form, tr);
    const title = tr.t(id === null ? 'organisations.add' : 'organisations.edit');
    return {
      title, intro: null, errors: make.summary(), languages: [], action: id === null ? at.add : at.edit(id),
      crumbs: { items: [{ label: tr.t('organisations.title'), href: at.list }, { label: title, href: null }] },
      items: [
        item.select(make.select('capacity', { label: 'organisations.capacity', hint: 'organisations.capacityHint', required: true, options: options(tr, 'organisations.capacity', capacities, '–') })),
        item.field(make.field('name', { label: 'organisations.name', required: true, maxlength: 200, autocomplete: 'off' })),
        item.field(make.field('number', { label: 'organisations.number', maxlength: 40, autocomplete: 'off' })),
        item.field(make.field('address', { label: 'organisations.address', maxlength: 500, autocomplete: 'off' })),
        item.select(make.select('country', { label: 'organisations.country', required: true, options: countryOptions(tr) })),
        item.select(make.select('safeguard', { label: 'organisations.safeguard', hint: 'organisations.safeguardHint', options: options(tr, 'organisations.safeguard', safeguards, '–') })),
        item.checkbox(make.checkbox('publicBody', { label: 'organisations.publicBody', hint: 'organisations.publicBodyHint' })),
        item.select(make.select('service', { label: 'organisations.service', hint: 'organisations.serviceHint', options: options(tr, 'organisations.service', services, '–') })),
        item.field(make.field('detail', { label: 'organisations.detail', maxlength: 300, autocomplete: 'off' })),
      ],
      submit: tr.t('journals.save'), cancel: { label: tr.t('journals.cancel'), href: at.list },
    };
  }

  organisationForm(one: Organisation): Form<OrganisationForm> {
    const { capacity, name, number, address, country, publicBody, service, detail, safeguard } = one;
    return new Form<OrganisationForm>({ capacity, name, number: number ?? '', address: address ?? '', country, publicBody, service: service ?? '', detail: detail ?? '', safeguard: safeguard ?? '' });
  }

  office(form: Form<OfficeForm>, context: RequestContext): StaffFormPage {
    const { translator: tr, language, journal } = context;
    const at = organisationsAt(language, journal?.path ?? null);
    const make = new FieldMaker(form, tr);
    const field = (name: keyof OfficeForm & string, label: string, hint: string | null = null, type = 'text') => item.field(make.field(name, { label: `organisations.${label}`, hint, type, maxlength: type === 'text' ? 200 : null, autocomplete: 'off' }));
    const words = (name: 'answers' | 'essence' | 'addition', rows: number, maxlength: number) => localizedTextareas(form, name, tr, { label: `organisations.${name}`, hint: `organisations.${name}Hint`, rows, maxlength }).map(item.textarea);
    return {
      title: tr.t('organisations.office'), intro: tr.t('organisations.officeIntro'), errors: make.summary(), languages: form.values.language, action: at.office,
      crumbs: { items: [{ label: tr.t('organisations.title'), href: at.list }, { label: tr.t('organisations.office'), href: null }] },
      items: [
        field('registerName', 'registerName', 'organisations.registerNameHint'), field('contactName', 'contactName'), field('contactEmail', 'contactEmail', null, 'email'),
        field('officerName', 'officerName', 'organisations.officerHint'), field('officerEmail', 'officerEmail', null, 'email'),
        ...(journal ? [item.select(make.select('arrangement', { label: 'organisations.arrangement', hint: 'organisations.arrangementHint', options: options(tr, 'organisations.arrangement', arrangements, '–') }))] : []),
        ...(journal ? [field('agreedOn', 'agreedOn', null, 'date'), ...words('answers', 4, 3_000), ...words('essence', 4, 3_000), ...words('addition', 6, 10_000)] : []),
        field('keepingPlan', 'keepingPlan', 'organisations.keepingPlanHint'),
      ],
      submit: tr.t('journals.save'), cancel: { label: tr.t('journals.cancel'), href: at.list },
    };
  }

  officeForm(office: PrivacyOffice | null): Form<OfficeForm> {
    const language = [...languages];
    const form = Object.assign(new OfficeForm(), { language });
    if (!office) return new Form(form);
    const { registerName, contactName, contactEmail, officerName, officerEmail, arrangement, agreedOn, keepingPlan } = office;
    return new Form({
      ...form, registerName: registerName ?? '', contactName: contactName ?? '', contactEmail: contactEmail ?? '', officerName: officerName ?? '', officerEmail: officerEmail ?? '',
      arrangement: arrangement ?? '', agreedOn: agreedOn ?? '', keepingPlan: keepingPlan ?? '',
      answers: fromLocalized(office.answers, language), essence: fromLocalized(office.essence, language), addition: fromLocalized(office.addition, language),
    });
  }
}
