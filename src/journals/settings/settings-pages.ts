import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { contentLanguages } from '../content-languages.js';
import type { Journal } from '../journal.entity.js';
import { licences } from '../licences.js';
import { localizedFields, localizedTextareas } from '../localized.js';
import { item, type FormItem, type StaffFormPage } from '../staff-form.view.js';
import { journalsUrls } from '../urls.js';
import type { ClosingForm, ContactForm, IdentityForm, TextsForm } from './settings.form.js';

const plain = (part: string, { translator: tr }: RequestContext, action: string, rest: Pick<StaffFormPage, 'errors' | 'items' | 'languages'>): StaffFormPage => ({
  title: tr.t(`journals.part.${part}`), crumbs: null, intro: null, action, submit: tr.t('journals.save'), cancel: null, ...rest,
});

export function identityPage(form: Form<IdentityForm>, journal: Journal, context: RequestContext): StaffFormPage {
  const tr = context.translator;
  const make = new FieldMaker(form, tr);
  const options = contentLanguages.map((code) => ({ value: code, label: tr.languageName(code) }));
  const items: FormItem[] = [
    ...localizedFields(form, 'name', tr, { label: 'journals.name', required: true, maxlength: 200 }).map(item.field),
    item.field(make.field('acronym', { label: 'journals.acronym', hint: 'journals.acronymHint', required: true, maxlength: 20, autocomplete: 'off' })),
    item.field(make.field('publisher', { label: 'journals.publisher', maxlength: 200, autocomplete: 'off' })),
    item.field(make.field('issnOnline', { label: 'journals.issnOnline', hint: 'journals.issnHint', maxlength: 20, autocomplete: 'off' })),
    item.field(make.field('issnPrint', { label: 'journals.issnPrint', maxlength: 20, autocomplete: 'off' })),
    item.select(make.select('primaryLanguage', { label: 'journals.primaryLanguage', required: true, options })),
    item.checkboxes(make.choices('languages', { label: 'journals.languages', hint: 'journals.languagesHint', options })),
    item.select(make.select('licence', { label: 'journals.licence', hint: 'journals.licenceHint', required: true, options: Object.entries(licences).map(([value, { name }]) => ({ value, label: name })) })),
  ];
  return plain('identity', context, journalsUrls.settings({ journal: journal.path, lang: context.language }), { errors: make.summary(), items, languages: form.values.language });
}

export function contactPage(form: Form<ContactForm>, journal: Journal, context: RequestContext): StaffFormPage {
  const make = new FieldMaker(form, context.translator);
  const items = [
    item.field(make.field('contactName', { label: 'journals.contactName', hint: 'journals.contactHint', required: true, maxlength: 200, autocomplete: 'off' })),
    item.field(make.field('contactEmail', { label: 'journals.contactEmail', type: 'email', required: true, autocomplete: 'off' })),
  ];
  return plain('contact', context, journalsUrls.contactSettings({ journal: journal.path, lang: context.language }), { errors: make.summary(), items, languages: [] });
}

export function textsPage(form: Form<TextsForm>, journal: Journal, context: RequestContext): StaffFormPage {
  const tr = context.translator;
  const items = [
    ...localizedFields(form, 'tagline', tr, { label: 'journals.tagline', maxlength: 200 }).map(item.field),
    ...localizedTextareas(form, 'about', tr, { label: 'journals.about', hint: 'journals.paragraphsHint', rows: 10, maxlength: 20_000 }).map(item.textarea),
    ...localizedTextareas(form, 'authorGuidelines', tr, { label: 'journals.authorGuidelines', hint: 'journals.paragraphsHint', rows: 12, maxlength: 40_000 }).map(item.textarea),
  ];
  const action = journalsUrls.textSettings({ journal: journal.path, lang: context.language });
  return plain('texts', context, action, { errors: new FieldMaker(form, tr).summary(), items, languages: form.values.language });
}

export function closingPage(form: Form<ClosingForm>, journal: Journal, context: RequestContext): StaffFormPage {
  const tr = context.translator;
  const make = new FieldMaker(form, tr);
  const items = [
    item.checkbox(make.checkbox('closed', { label: 'journals.closing.closed', hint: 'journals.closing.hint' })),
    item.field(make.field('closedFrom', { label: 'journals.closing.from', type: 'date' })),
    item.field(make.field('closedUntil', { label: 'journals.closing.until', type: 'date' })),
    ...localizedTextareas(form, 'closedText', tr, { label: 'journals.closing.text', hint: 'journals.paragraphsHint', rows: 4, maxlength: 2_000 }).map(item.textarea),
  ];
  const action = journalsUrls.closing({ journal: journal.path, lang: context.language });
  return plain('closing', context, action, { errors: make.summary(), items, languages: form.values.language });
}
