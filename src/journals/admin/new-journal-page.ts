import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { contentLanguages } from '../content-languages.js';
import { localizedFields } from '../localized.js';
import { item, type StaffFormPage } from '../staff-form.view.js';
import { journalsUrls } from '../urls.js';
import type { NewJournalForm } from './journal.form.js';

export function newJournalPage(form: Form<NewJournalForm>, { translator: tr, language: lang }: RequestContext): StaffFormPage {
  const make = new FieldMaker(form, tr);
  const options = contentLanguages.map((code) => ({ value: code, label: tr.languageName(code) }));
  return {
    title: tr.t('journals.new'), intro: tr.t('journals.newIntro'), errors: make.summary(), action: journalsUrls.newJournal({ lang }), languages: form.values.language,
    crumbs: { items: [{ label: tr.t('journals.title'), href: journalsUrls.journals({ lang }) }, { label: tr.t('journals.new'), href: null }] },
    items: [
      ...localizedFields(form, 'name', tr, { label: 'journals.name', required: true, maxlength: 200 }).map(item.field),
      item.field(make.field('acronym', { label: 'journals.acronym', hint: 'journals.acronymHint', required: true, maxlength: 20, autocomplete: 'off' })),
      item.field(make.field('path', { label: 'journals.path', hint: 'journals.pathHint', required: true, maxlength: 32, autocomplete: 'off' })),
      item.select(make.select('primaryLanguage', { label: 'journals.primaryLanguage', required: true, options })),
      item.checkboxes(make.choices('languages', { label: 'journals.languages', options })),
      item.field(make.field('contactName', { label: 'journals.contactName', hint: 'journals.contactHint', required: true, maxlength: 200, autocomplete: 'off' })),
      item.field(make.field('contactEmail', { label: 'journals.contactEmail', type: 'email', required: true, autocomplete: 'off' })),
      item.checkbox(make.checkbox('manage', { label: 'journals.manage', hint: 'journals.manageHint' })),
    ],
    submit: tr.t('journals.create'), cancel: { label: tr.t('journals.cancel'), href: journalsUrls.journals({ lang }) },
  };
}
