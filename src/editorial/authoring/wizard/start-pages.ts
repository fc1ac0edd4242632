import type { Journal } from '../../../journals/journal.entity.js';
import type { Section } from '../../../journals/section.entity.js';
import { FieldMaker } from '../../../platform/web/fields.js';
import type { Form } from '../../../platform/web/form.js';
import type { RequestContext } from '../../../platform/web/request.js';
import { path } from '../../../platform/web/urls.js';
import { publishingUrls } from '../../../publishing/urls.js';
import { noon } from '../../../platform/days.js';
import { paragraphs } from '../../paragraphs.js';
import { editorialUrls } from '../../urls.js';
import { specialName, type Call } from '../../special-issues/calls.js';
import type { Manuscript } from '../manuscripts.js';
import { offered } from '../section-rules.js';
import { StartForm, type PlaceForm } from './start.form.js';
import type { StartPage } from './start.view.js';
import { frame, stepHref } from './steps.js';

/** The privacy statement belongs to a room above this one. */
const privacy = path('/:journal/:lang/privacy');

const onlyOr = (values: readonly string[]): string => (values.length === 1 ? (values[0] ?? '') : '');

/** What a journal offers whoever begins. */
export interface Offer {
  journal: Journal;
  sections: readonly Section[];
  calls: readonly Call[];
}

/** An empty form: where there is one section or one language, it is that. */
export function emptyStart({ journal, sections, calls }: Offer, invitation: string, special: string): StartForm {
  const form = new StartForm();
  form.special = calls.some(({ id }) => String(id) === special) ? special : '';
  form.invitation = invitation;
  const invited = sections.filter((one) => one.open && one.invitation !== null && one.invitation === invitation);
  form.section = onlyOr((invited.length > 0 ? invited : offered(sections, {})).map(({ id }) => String(id)));
  form.language = onlyOr(journal.languages);
  return form;
}

/** The form with what the journal, rather than its shape, has against it. */
export function judged<F extends PlaceForm>(form: Form<F>, { journal, sections, calls }: Offer, current: number | null = null): Form<F> {
  let judged = form;
  if (!offered(sections, { invitation: form.values.invitation, current }).some(({ id }) => String(id) === form.values.section)) judged = judged.with('section', 'start.section.missing');
  if (!journal.languages.includes(form.values.language)) judged = judged.with('language', 'start.language.missing');
  if (form.values.special && !calls.some(({ id }) => String(id) === form.values.special)) judged = judged.with('special', 'special.gone');
  return judged;
}

/** What the journal says while it takes nothing, and until when. */
function closing(journal: Journal, name: string, { translator: tr }: RequestContext): string[] {
  const said = paragraphs(tr.pick(journal.closedText).text);
  return [tr.t('start.closed', { journal: name }), ...said, ...(journal.closedUntil ? [tr.t('start.closed.until', { date: tr.date(noon(journal.closedUntil)) })] : []), tr.t('start.closed.drafts')];
}

/** What an author should know of a section before choosing it. */
function guidanceOf(section: Section, { translator: tr }: RequestContext): StartPage['guidance'] {
  const title = tr.pick(section.title);
  const words = tr.pick(section.guidance);
  const rules = [
    ...(section.abstractWords === null ? [] : [tr.t('start.section.abstractWords', { most: section.abstractWords })]),
    ...(section.textWords === null ? [] : [tr.t('start.section.textWords', { most: section.textWords })]),
  ];
  if (!words.text && rules.length === 0) return [];
  return [{ title: title.text, titleLang: title.lang, review: tr.t(section.peerReviewed ? 'publishing.peerReviewed' : 'publishing.notPeerReviewed'), lang: words.lang, paragraphs: paragraphs(words.text), rules }];
}

const choose = { value: '', label: '–' };

export function startPage(ctx: RequestContext, form: Form<PlaceForm>, { journal, sections, calls, manuscript, closed }: Offer & { manuscript: Manuscript | null; closed: boolean }): StartPage {
  const tr = ctx.translator;
  const make = new FieldMaker(form, tr);
  const open = closed && !manuscript ? [] : offered(sections, { invitation: form.values.invitation, current: manuscript?.submission.sectionId ?? null });
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
    closed: closed ? closing(journal, name, ctx) : open.length === 0 ? [tr.t('start.closed', { journal: name })] : [],
    invitation: form.values.invitation,
    guidance: open.flatMap((section) => guidanceOf(section, ctx)),
    confirmed: manuscript?.submission.checklistAt ? tr.t('start.confirmed', { date: tr.date(manuscript.submission.checklistAt) }) : null,
    form: open.length === 0 ? null : {
      section: make.select('section', { label: 'start.section', required: true, options: [choose, ...open.map(({ id, title }) => ({ value: String(id), label: tr.pick(title).text }))] }),
      language: make.select('language', { label: 'start.language', required: true, options: [choose, ...journal.languages.map((code) => ({ value: code, label: tr.languageName(code) }))] }),
      special: calls.length > 0 || manuscript?.special ? make.select('special', { label: 'special.choice', options: [{ value: '', label: tr.t('special.regular') }, ...calls.map((call) => ({ value: String(call.id), label: tr.t('special.until.option', { issue: specialName(tr, call), date: tr.date(noon(call.until)) }) }))] }) : null,
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
