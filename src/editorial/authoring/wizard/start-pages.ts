import type { Journal } from '../../../journals/journal.entity.js';
import type { Section } from '../../../journals/section.entity.js';
import { FieldMaker } from '../../../platform/web/fields.js';
import type { Form } from '../../../platform/web/form.js';
import type { RequestContext } from '../../../platform/web/request.js';
import { path } from '../../../platform/web/urls.js';
import { publishingUrls } from '../../../publishing/urls.js';
import { editorialUrls } from '../../urls.js';
import type { Manuscript } from '../manuscripts.js';
import { StartForm, type PlaceForm } from './start.form.js';
import type { StartPage } from './start.view.js';
import { frame, stepHref } from './steps.js';

/** The privacy statement belongs to a room above this one. */
const privacy = path('/:journal/:lang/privacy');

const onlyOr = (values: readonly string[]): string => (values.length === 1 ? (values[0] ?? '') : '');

/** An empty form: where there is one section or one language, it is that. */
export function emptyStart(journal: Journal, sections: readonly Section[]): StartForm {
  const form = new StartForm();
  form.section = onlyOr(sections.filter(({ open }) => open).map(({ id }) => String(id)));
  form.language = onlyOr(journal.languages);
  return form;
}

/** The form with what the journal, rather than its shape, has against it. */
export function judged<F extends PlaceForm>(form: Form<F>, journal: Journal, sections: readonly Section[]): Form<F> {
  let judged = form;
  if (!sections.some(({ id, open }) => open && String(id) === form.values.section)) judged = judged.with('section', 'start.section.missing');
  if (!journal.languages.includes(form.values.language)) judged = judged.with('language', 'start.language.missing');
  return judged;
}

const choose = { value: '', label: '–' };

export function startPage(ctx: RequestContext, form: Form<PlaceForm>, { journal, sections, manuscript }: { journal: Journal; sections: readonly Section[]; manuscript: Manuscript | null }): StartPage {
  const tr = ctx.translator;
  const make = new FieldMaker(form, tr);
  const open = sections.filter((section) => section.open);
  const here = { journal: journal.path, lang: ctx.language };
  const name = tr.pick(journal.name).text;
  const whole = frame(ctx, 'start', manuscript);
  const start = form.values instanceof StartForm ? new FieldMaker(form as Form<StartForm>, tr) : null;
  return {
    title: whole.title,
    frame: whole,
    lede: tr.t('start.lede', { journal: name }),
    errors: make.summary(),
    action: manuscript ? stepHref(ctx, manuscript.submission.id, 'start') : editorialUrls.begin(here),
    closed: open.length === 0 ? tr.t('start.closed', { journal: name }) : null,
    confirmed: manuscript?.submission.checklistAt ? tr.t('start.confirmed', { date: tr.date(manuscript.submission.checklistAt) }) : null,
    form: open.length === 0 ? null : {
      section: make.select('section', { label: 'start.section', required: true, options: [choose, ...open.map(({ id, title }) => ({ value: String(id), label: tr.pick(title).text }))] }),
      language: make.select('language', { label: 'start.language', required: true, options: [choose, ...journal.languages.map((code) => ({ value: code, label: tr.languageName(code) }))] }),
      checklist: start && {
        heading: tr.t('start.checklist'),
        guidelines: { label: tr.t('start.guidelines.link', { journal: name }), href: publishingUrls.about(here) },
        boxes: (['original', 'guidelines', 'agreed'] as const).map((item) => start.checkbox(item, { label: `start.${item}`, required: true })),
      },
      privacy: start && {
        heading: tr.t('start.privacy.heading'), text: tr.t('start.privacy.text', { journal: name }),
        link: { label: tr.t('start.privacy.link'), href: privacy(here) },
        box: start.checkbox('privacy', { label: 'start.privacy', required: true }),
      },
    },
  };
}
