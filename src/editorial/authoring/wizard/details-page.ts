import { FieldMaker, type Field } from '../../../platform/web/fields.js';
import type { Form } from '../../../platform/web/form.js';
import type { RequestContext } from '../../../platform/web/request.js';
import type { Section } from '../../../journals/section.entity.js';
import type { SuggestionModel } from '../../prefill/suggestion.js';
import { languagesOf, type Manuscript } from '../manuscripts.js';
import { sectionOf } from '../section-rules.js';
import { inLanguage, type DetailsForm } from './details.form.js';
import type { DetailsFields, DetailsPage } from './details.view.js';
import { frame, stepHref } from './steps.js';

const sizes = { title: 500, abstract: 10_000, keywords: 1_000 };

/** The step of the wizard. */
export function detailsPage(ctx: RequestContext, form: Form<DetailsForm>, manuscript: Manuscript, suggestion: SuggestionModel | null): DetailsPage {
  const whole = frame(ctx, 'details', manuscript);
  return { title: whole.title, frame: whole, action: stepHref(ctx, manuscript.submission.id, 'details'), suggestion, ...detailsFields(ctx, form, manuscript) };
}

/** What is said of a work: the same fields for its author and for its editors. */
export function detailsFields(ctx: RequestContext, form: Form<DetailsForm>, manuscript: Manuscript): DetailsFields {
  const tr = ctx.translator;
  return {
    errors: new FieldMaker(form, tr).summary(),
    guideline: tr.t('authoring.guideline'),
    ...workFields(ctx, form, languagesOf(manuscript), manuscript.publication.language),
    ...sectionFields(ctx, form, sectionOf(manuscript)),
  };
}

/** What the section asks for beside: how long the text is, and the work that it is about. */
export function sectionFields({ translator: tr }: RequestContext, form: Form<DetailsForm>, section: Section | null): Pick<DetailsFields, 'words' | 'work'> {
  const make = new FieldMaker(form, tr);
  const most = section?.textWords ?? null;
  const words = make.field('words', { label: 'details.words', required: most !== null, inputmode: 'numeric', maxlength: 6, autocomplete: 'off' });
  const asked = section?.bookReviews === true || form.values.workTitle !== '';
  return {
    words: { ...words, hint: most === null ? null : tr.t('details.words.hint', { most }) },
    work: asked ? reviewedWorkFields({ translator: tr }, form, section?.bookReviews ?? false) : null,
  };
}

export function reviewedWorkFields({ translator: tr }: Pick<RequestContext, 'translator'>, form: Form<DetailsForm>, required = false): NonNullable<DetailsFields['work']> & { open: boolean } {
  const make = new FieldMaker(form, tr);
  const fields = [
    make.field('workTitle', { label: 'details.workTitle', required, maxlength: 500 }), make.field('workAuthors', { label: 'details.workAuthors', maxlength: 500 }),
    make.field('workPublisher', { label: 'details.workPublisher', maxlength: 200 }), make.field('workYear', { label: 'details.workYear', inputmode: 'numeric', maxlength: 4 }),
    make.field('workIsbn', { label: 'details.workIsbn', hint: 'details.workIsbn.hint', maxlength: 30 }),
  ];
  return { heading: tr.t('details.work'), open: fields.some(({ value, error }) => value !== '' || error !== null), fields };
}

/** Title, abstract and keywords once per language, and what else a work comes with. The title is asked for in its own language, `main`. */
export function workFields({ translator: tr }: RequestContext, form: Form<DetailsForm>, languages: readonly string[], main: string): Pick<DetailsFields, 'languages' | 'more'> {
  const make = new FieldMaker(form, tr);
  // The work's own language has the bare id, which the error summary links to.
  const told = (name: keyof typeof sizes, language: string): Field => {
    const own = language === main;
    const field = make.field(name, { label: `details.${name}`, hint: name === 'keywords' ? 'details.keywords.hint' : null, required: own && name === 'title', maxlength: sizes[name], lang: language });
    return { ...field, id: own ? name : `${name}-${language}`, value: inLanguage(form.values, name, language), error: own || inLanguage(form.values, name, language).length > sizes[name] ? field.error : null };
  };
  const textarea = (name: keyof DetailsForm & string, rows: number, maxlength: number): DetailsPage['more'][number] =>
    make.textarea(name, { label: `details.${name}`, hint: `details.${name}.hint`, rows, maxlength, lang: main, holds: 'manuscript' });
  return {
    languages: languages.map((code) => {
      const { type: _type, autocomplete: _autocomplete, inputmode: _inputmode, ...abstract } = told('abstract', code);
      return { code, heading: tr.t('details.inLanguage', { language: tr.languageName(code) }), title: told('title', code), abstract: { ...abstract, rows: 8 }, keywords: told('keywords', code) };
    }),
    more: [
      textarea('funding', 3, 2_000), textarea('dataAvailability', 3, 2_000), textarea('competingInterests', 3, 2_000),
      { ...textarea('references', 10, 200_000), maxlength: null },
    ],
  };
}
