import { invitationsUrls } from '../../../accounts/invitations/urls.js';
import { nameOfContributor } from '../../../contributors/contributors.js';
import type { RequestContext } from '../../../platform/web/request.js';
import { FieldMaker } from '../../../platform/web/fields.js';
import type { Form } from '../../../platform/web/form.js';
import { placeOf } from '../../place.js';
import { editorialUrls } from '../../urls.js';
import { fileRow } from '../file-rows.js';
import { languagesOf, titleOf, type Manuscript } from '../manuscripts.js';
import type { CheckPage, ReceiptPage } from './check.view.js';
import { linesOf, sectionOf } from '../section-rules.js';
import { missingOf, type Missing } from './missing.js';
import type { SubmitForm } from './submit.form.js';
import { workLine } from '../../../publishing/reading/reviewed-work.js';
import { specialName } from '../../special-issues/calls.js';
import type { StepKey } from './step-keys.js';
import { frame, stepHref } from './steps.js';

type Value = CheckPage['parts'][number]['facts']['items'][number]['values'][number];
const plain = (text: string, lang: string | null = null): Value => ({ text, href: null, lang });
const shorten = (text: string): string => (text.length > 300 ? `${text.slice(0, 300).trimEnd()} …` : text);

/** Where to put right what is missing. */
function hrefOf(ctx: RequestContext, id: number, lacking: Missing): string {
  if (lacking.at === null) return stepHref(ctx, id, lacking.step);
  if ('contributor' in lacking.at) return editorialUrls.wizardContributor({ ...placeOf({ id }, ctx), contributor: lacking.at.contributor });
  return `${stepHref(ctx, id, lacking.step)}#${lacking.at.field}`;
}

function factsOf(ctx: RequestContext, manuscript: Manuscript, named: readonly string[]): Record<Exclude<StepKey, 'check'>, [term: string, values: Value[]][]> {
  const tr = ctx.translator;
  const { submission, publication, sections, files, contributors } = manuscript;
  const section = sections.find(({ id }) => id === submission.sectionId);
  const perLanguage = (name: 'title' | 'abstract' | 'keywords'): [string, Value[]] => [
    tr.t(`details.${name}`),
    languagesOf(manuscript).flatMap((language) => {
      const said = publication[name][language];
      const text = Array.isArray(said) ? said.join(', ') : (said ?? '');
      return text ? [plain(shorten(text), language)] : [];
    }),
  ];
  const text = (name: 'funding' | 'dataAvailability' | 'competingInterests'): [string, Value[]] => [tr.t(`details.${name}`), publication[name] ? [plain(shorten(publication[name]), publication.language)] : []];
  return {
    start: [...(manuscript.special ? [[tr.t('special.title'), [plain(specialName(tr, manuscript.special))]] as [string, Value[]]] : []), [tr.t('start.section'), section ? [plain(tr.pick(section.title).text)] : []], [tr.t('start.language'), [plain(tr.languageName(submission.language))]]],
    files: files.map((file) => {
      const { name, href, kind } = fileRow(ctx, submission.id, file);
      return [kind, [{ text: name, href, lang: null }]];
    }),
    details: [
      perLanguage('title'), perLanguage('abstract'), perLanguage('keywords'), text('funding'), text('dataAvailability'), text('competingInterests'),
      ...(publication.words === null ? [] : [[tr.t('details.words'), [plain(tr.number(publication.words))]] as [string, Value[]]]),
      ...(publication.reviewedWork ? [[tr.t('details.work'), [plain(workLine(publication.reviewedWork), publication.language)]] as [string, Value[]]] : []),
      [tr.t('details.references'), publication.references.length > 0 ? [plain(tr.t('check.references', { count: publication.references.length }))] : []],
    ],
    contributors: contributors.map((contributor) => [
      tr.t(`contributor.role.${contributor.role}`),
      [plain(nameOfContributor(contributor)), plain([tr.pick(contributor.affiliation).text, tr.country(contributor.country), contributor.email].filter(Boolean).join(' · '))],
    ]),
    note: [[tr.t('note.note'), submission.noteToEditor ? [plain(shorten(submission.noteToEditor))] : []], ...(named.length > 0 ? [[tr.t('suggest.heading'), named.map((one) => plain(one))] as [string, Value[]]] : [])],
  };
}

export function checkPage(ctx: RequestContext, manuscript: Manuscript, tried: boolean, named: readonly string[], alone: boolean, form: Form<SubmitForm>): CheckPage {
  const tr = ctx.translator;
  const list = tr.pick(sectionOf(manuscript)?.checklist ?? {});
  const points = linesOf(list.text);
  const unconfirmed = new FieldMaker(form, tr).summary()?.errors.filter(({ href }) => href === '#checklist') ?? [];
  const { id, moves } = manuscript.submission;
  const whole = frame(ctx, 'check', manuscript);
  const lacking = [
    ...missingOf(manuscript).map((missing) => ({ href: hrefOf(ctx, id, missing), text: tr.t(missing.key, 'language' in missing.args ? { ...missing.args, language: tr.languageName(String(missing.args['language'])) } : missing.args) })),
    ...(alone ? [{ href: invitationsUrls.journalNew({ journal: manuscript.journal.path, lang: ctx.language }), text: tr.t('missing.substitute') }] : []),
  ];
  const others = manuscript.contributors.filter(({ personId }) => personId !== manuscript.submission.submitterId).map(nameOfContributor);
  const journal = tr.pick(manuscript.journal.name).text;
  return {
    title: whole.title,
    frame: whole,
    errors: tried && lacking.length + unconfirmed.length > 0 ? { title: tr.t('check.notYet'), errors: [...lacking, ...unconfirmed] } : null,
    missing: !tried && lacking.length > 0 ? { heading: tr.t('check.missing'), items: lacking } : null,
    parts: Object.entries(factsOf(ctx, manuscript, named)).map(([step, facts]) => ({
      heading: tr.t(step === 'start' ? 'check.place' : `wizard.${step}.title`), id: `check-${step}`,
      change: { label: tr.t('check.change', { what: tr.t(`wizard.${step}`) }), href: stepHref(ctx, id, step as StepKey) },
      facts: { items: facts.map(([term, values]) => ({ term, values: values.length > 0 ? values : [plain(tr.t('check.nothing'))] })) },
    })),
    checklist: points.length > 0 ? {
      heading: tr.t('check.checklist', { section: tr.pick(sectionOf(manuscript)?.title ?? {}).text }), points, lang: list.lang,
      box: new FieldMaker(form, tr).checkbox('checklist', { label: 'check.checklist.confirm', required: true }),
    } : null,
    action: stepHref(ctx, id, 'check'),
    seen: moves,
    happens: [tr.t('check.happens.editors', { journal }), ...(others.length > 0 ? [tr.t('check.happens.contributors', { names: tr.list(others) })] : []), tr.t('check.happens.receipt')],
  };
}

export function receiptPage(ctx: RequestContext, manuscript: Manuscript): ReceiptPage {
  const { t } = ctx.translator;
  const here = placeOf(manuscript.submission, ctx);
  const journal = ctx.translator.pick(manuscript.journal.name).text;
  return {
    title: t('receipt.title'),
    number: t('receipt.number', { number: String(manuscript.submission.id) }),
    manuscript: { title: titleOf(manuscript.publication) ?? t('editorial.untitled'), lang: manuscript.publication.language },
    next: [t('receipt.next.editor', { journal }), t('receipt.next.review'), t('receipt.next.told')],
    links: [{ label: t('receipt.own'), href: editorialUrls.own(here) }, { label: t('receipt.all'), href: editorialUrls.submissions(here) }],
  };
}
