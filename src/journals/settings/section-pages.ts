import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { localizedFields, localizedTextareas } from '../localized.js';
import type { Section } from '../section.entity.js';
import { item, type StaffFormPage } from '../staff-form.view.js';
import { journalsUrls } from '../urls.js';
import type { SectionsPage } from './look.view.js';
import type { SectionForm } from './settings.form.js';

export function sectionsPage(sections: readonly Section[], path: string, { translator: tr, language: lang }: RequestContext): SectionsPage {
  const at = { journal: path, lang };
  return {
    title: tr.t('journals.part.sections'), create: { label: tr.t('journals.section.new'), href: journalsUrls.newSection(at) },
    columns: {
      title: tr.t('journals.section.title'), abbreviation: tr.t('journals.section.abbreviation'), review: tr.t('journals.section.review'), state: tr.t('journals.state'), order: tr.t('journals.section.order'),
    },
    rows: sections.map((section, index) => {
      const { text: title, lang: written } = tr.pick(section.title);
      return {
        title, lang: written, href: journalsUrls.section({ ...at, section: section.id }), abbreviation: section.abbreviation,
        review: tr.t(section.peerReviewed ? 'journals.section.reviewed' : 'journals.section.notReviewed'),
        state: section.open && section.invitation !== null ? { text: tr.t('journals.section.byInvitation'), color: 'info' } : section.open ? { text: tr.t('journals.section.open'), color: 'success' } : { text: tr.t('journals.section.closed'), color: 'neutral' },
        place: {
          action: journalsUrls.sectionPlace({ ...at, section: section.id }),
          up: index > 0 ? { label: tr.t('journals.moveUp', { name: title }) } : null,
          down: index < sections.length - 1 ? { label: tr.t('journals.moveDown', { name: title }) } : null,
        },
      };
    }),
  };
}

/** `invitation` is the link that editors give to those whom they invite, once there is one. */
export function sectionPage(form: Form<SectionForm>, id: number | null, context: RequestContext, invitation: string | null = null): StaffFormPage {
  const { translator: tr, language: lang } = context;
  const at = { journal: found(context.journal).path, lang };
  const make = new FieldMaker(form, tr);
  const title = tr.t(id === null ? 'journals.section.new' : 'journals.section.edit');
  return {
    title, intro: null, errors: make.summary(), languages: form.values.language,
    action: id === null ? journalsUrls.newSection(at) : journalsUrls.section({ ...at, section: id }),
    crumbs: { items: [{ label: tr.t('journals.part.sections'), href: journalsUrls.sections(at) }, { label: title, href: null }] },
    items: [
      ...localizedFields(form, 'title', tr, { label: 'journals.section.title', required: true, maxlength: 200 }).map(item.field),
      item.field(make.field('abbreviation', { label: 'journals.section.abbreviation', required: true, maxlength: 12, autocomplete: 'off' })),
      item.checkbox(make.checkbox('peerReviewed', { label: 'journals.section.reviewed' })),
      item.checkbox(make.checkbox('open', { label: 'journals.section.open', hint: 'journals.section.openHint' })),
      item.checkbox({ ...make.checkbox('byInvitation', { label: 'journals.section.byInvitation' }), hint: invitation ? tr.t('journals.section.invitationLink', { link: invitation }) : tr.t('journals.section.byInvitationHint') }),
      item.field(make.field('abstractWords', { label: 'journals.section.abstractWords', inputmode: 'numeric', maxlength: 5, autocomplete: 'off' })),
      item.field(make.field('textWords', { label: 'journals.section.textWords', hint: 'journals.section.textWordsHint', inputmode: 'numeric', maxlength: 6, autocomplete: 'off' })),
      ...localizedTextareas(form, 'guidance', tr, { label: 'journals.section.guidance', hint: 'journals.section.guidanceHint', rows: 4, maxlength: 5_000 }).map(item.textarea),
      ...localizedTextareas(form, 'checklist', tr, { label: 'journals.section.checklist', hint: 'journals.section.checklistHint', rows: 4, maxlength: 3_000 }).map(item.textarea),
      item.checkbox(make.checkbox('bookReviews', { label: 'journals.section.bookReviews', hint: 'journals.section.bookReviewsHint' })),
    ],
    submit: tr.t('journals.save'), cancel: { label: tr.t('journals.cancel'), href: journalsUrls.sections(at) },
  };
}
