import { isLanguage, languageNames, languages, type Language } from '../../platform/i18n/texts.js';
import type { Languages } from '../../platform/i18n/languages.js';
import type { Localized, Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { paragraphs } from '../paragraphs.js';
import { letterKinds, type LetterKind } from './letter-kinds.js';
import type { LetterForm } from './letter.form.js';
import type { LetterTemplate } from './letter-template.entity.js';
import { standardWords } from './letter-templates.js';
import { faultsOf, filled } from './letter-words.js';
import type { LetterPage, LettersPage } from './letters.view.js';
import { lettersUrls } from './urls.js';

const groups = ['author', 'reviewer', 'editor', 'all'] as const;

export function lettersPage(ctx: RequestContext, own: readonly LetterTemplate[]): LettersPage {
  const { t } = ctx.translator;
  const journal = found(ctx.journal).path;
  return {
    title: t('letters.title'),
    groups: groups.map((to) => ({
      id: `to-${to}`, heading: t(`letters.to.${to}`),
      letters: letterKinds.filter((kind) => kind.to === to).map(({ key, label }) => ({
        label: t(label),
        versions: languages.map((language) => ({
          language, label: languageNames[language], href: lettersUrls.letter({ journal, lang: ctx.language, letter: key, language }),
          own: own.some((template) => template.letter === key && template.language === language), state: t('letters.changed'),
        })),
      })),
    })),
  };
}

/** The form with what is wrong with its templates, if anything. */
export function checked(form: Form<LetterForm>, kind: LetterKind): Form<LetterForm> {
  const known = kind.variables.map((name) => `{{${name}}}`).join(', ');
  const [inSubject] = faultsOf(form.values.subject, kind.variables);
  const [inBody] = faultsOf(form.values.body, kind.variables);
  if (inSubject) form = form.with('subject', `letters.fault.${inSubject.kind}`, { ...inSubject, known });
  return inBody ? form.with('body', `letters.fault.${inBody.kind}`, { ...inBody, known }) : form;
}

export const emptyForm = (kind: LetterKind, own: LetterTemplate | null, translator: Translator): Form<LetterForm> => {
  const standard = standardWords(kind, translator);
  return new Form<LetterForm>({ subject: own?.subject ?? standard.subject, body: own?.body ?? standard.text, seen: String(own?.changes ?? 0), step: '' });
};

interface Shown {
  kind: LetterKind;
  language: Language;
  form: Form<LetterForm>;
  own: LetterTemplate | null;
  done: string | null;
  preview: boolean;
  journalName: Localized;
}

export function letterPage(ctx: RequestContext, speaking: Languages, { kind, language, form, own, done, preview, journalName }: Shown): LetterPage {
  const { t } = ctx.translator;
  const journal = found(ctx.journal);
  const make = new FieldMaker(form, ctx.translator);
  const at = { journal: journal.path, lang: ctx.language };
  const there = speaking.in(language);
  const samples = Object.fromEntries(kind.variables.map((name) => [name, name === 'journal' ? there.pick(journalName).text : there.t(`letters.sample.${name}`)]));
  return {
    title: t(kind.label), language,
    crumbs: [{ label: t('letters.title'), href: lettersUrls.list(at) }, { label: t(kind.label), href: null }],
    done: done ? { kind: 'success', title: null, text: t(done), live: true } : null,
    state: own ? t('letters.state.own', { date: ctx.translator.date(own.changedAt) }) : t('letters.state.standard'),
    errors: make.summary(), action: lettersUrls.letter({ ...at, letter: kind.key, language }), seen: form.values.seen,
    subject: make.field('subject', { label: 'letters.subject', required: true, maxlength: 200, lang: language }),
    body: make.textarea('body', { label: 'letters.body', hint: 'letters.body.hint', required: true, rows: 14, maxlength: 10_000, lang: language }),
    variables: kind.variables.map((name) => ({ place: `{{${name}}}`, meaning: t(`letters.variable.${name}`), sample: samples[name] ?? '' })),
    preview: preview ? {
      lang: language, subject: filled(form.values.subject, samples), greeting: there.t('mail.dear', { name: there.t('letters.sample.submitter') }),
      paragraphs: paragraphs(filled(form.values.body, samples)), regards: there.t('mail.regards'), from: there.pick(journalName).text,
    } : null,
    own: own !== null,
    others: { label: t('letters.languages'), items: languages.map((one) => ({ label: languageNames[one], href: lettersUrls.letter({ ...at, letter: kind.key, language: one }), current: one === language })) },
    back: { href: lettersUrls.list(at), label: t('letters.back') },
  };
}

export const languageIn = (text: string): Language => found(isLanguage(text) ? text : null);
