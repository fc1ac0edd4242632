import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { localizedFields } from '../localized.js';
import type { Section } from '../section.entity.js';
import { item, type StaffFormPage } from '../staff-form.view.js';
import { journalsUrls } from '../urls.js';
import type { SectionsPage } from './look.view.js';
import { settingsTabs } from './settings-tabs.js';
import type { SectionForm } from './settings.form.js';

export function sectionsPage(sections: readonly Section[], path: string, { translator: tr, language: lang }: RequestContext): SectionsPage {
  const at = { journal: path, lang };
  return {
    title: tr.t('journals.settings'), tabs: settingsTabs('sections', at, tr), create: { label: tr.t('journals.section.new'), href: journalsUrls.newSection(at) },
    columns: {
      title: tr.t('journals.section.title'), abbreviation: tr.t('journals.section.abbreviation'), review: tr.t('journals.section.review'), state: tr.t('journals.state'), order: tr.t('journals.section.order'),
    },
    rows: sections.map((section, index) => {
      const { text: title, lang: written } = tr.pick(section.title);
      return {
        title, lang: written, href: journalsUrls.section({ ...at, section: section.id }), abbreviation: section.abbreviation,
        review: tr.t(section.peerReviewed ? 'journals.section.reviewed' : 'journals.section.notReviewed'),
        state: section.open ? { text: tr.t('journals.section.open'), color: 'success' } : { text: tr.t('journals.section.closed'), color: 'neutral' },
        place: {
          action: journalsUrls.sectionPlace({ ...at, section: section.id }),
          up: index > 0 ? { label: tr.t('journals.moveUp', { name: title }) } : null,
          down: index < sections.length - 1 ? { label: tr.t('journals.moveDown', { name: title }) } : null,
        },
      };
    }),
  };
}

export function sectionPage(form: Form<SectionForm>, id: number | null, context: RequestContext): StaffFormPage {
  const { translator: tr, language: lang } = context;
  const at = { journal: found(context.journal).path, lang };
  const make = new FieldMaker(form, tr);
  const title = tr.t(id === null ? 'journals.section.new' : 'journals.section.edit');
  return {
    title, tabs: null, intro: null, errors: make.summary(), languages: form.values.language,
    action: id === null ? journalsUrls.newSection(at) : journalsUrls.section({ ...at, section: id }),
    crumbs: { items: [{ label: tr.t('journals.part.sections'), href: journalsUrls.sections(at) }, { label: title, href: null }] },
    items: [
      ...localizedFields(form, 'title', tr, { label: 'journals.section.title', required: true, maxlength: 200 }).map(item.field),
      item.field(make.field('abbreviation', { label: 'journals.section.abbreviation', required: true, maxlength: 12, autocomplete: 'off' })),
      item.checkbox(make.checkbox('peerReviewed', { label: 'journals.section.reviewed' })),
      item.checkbox(make.checkbox('open', { label: 'journals.section.open', hint: 'journals.section.openHint' })),
    ],
    submit: tr.t('journals.save'), cancel: { label: tr.t('journals.cancel'), href: journalsUrls.sections(at) },
  };
}
