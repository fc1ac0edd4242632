import { Injectable } from '@nestjs/common';
import { contentLanguages } from '../../journals/content-languages.js';
import { Journals } from '../../journals/journals.js';
import { fromLocalized, localizedFields, localizedTextareas, toLocalized } from '../../journals/localized.js';
import { item, type StaffFormPage } from '../../journals/staff-form.view.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { FormForm, QuestionForm } from './form.form.js';
import type { FormPage, FormsPage } from './forms.view.js';
import { questionTypes, type Question, type QuestionType } from './questions.js';
import { ReviewForms, type ListedForm } from './review-forms.js';
import { formsUrls } from './urls.js';

/** Draws the pages on which a manager makes review forms. */
@Injectable()
export class FormPages {
  constructor(private readonly journals: Journals, private readonly forms: ReviewForms) {}

  async languages(journalId: number): Promise<string[]> {
    const { primaryLanguage, languages } = await this.journals.byId(journalId);
    return [...new Set([primaryLanguage, ...languages])];
  }

  async list(ctx: RequestContext, journalId: number): Promise<FormsPage> {
    const { t, pick } = { t: ctx.translator.t.bind(ctx.translator), pick: ctx.translator.pick.bind(ctx.translator) };
    const at = this.at(ctx);
    const fresh = { label: t('reviewForm.new'), href: formsUrls.fresh(at) };
    return {
      title: t('reviewForm.forms'), lede: t('reviewForm.lede'), fresh,
      columns: { title: t('reviewForm.title'), questions: t('reviewForm.questions'), used: t('reviewForm.used'), state: t('reviewForm.state') },
      rows: (await this.forms.of(journalId)).map((form) => ({
        title: pick(form.title).text, lang: pick(form.title).lang, href: formsUrls.form({ ...at, form: form.id }), questions: ctx.translator.number(form.questions.length), used: ctx.translator.number(form.used),
        state: form.retired ? { text: t('reviewForm.retired'), color: 'neutral' } : { text: t('reviewForm.live'), color: 'success' },
      })),
      none: { title: t('reviewForm.none'), text: t('reviewForm.none.text'), action: fresh },
    };
  }

  async firstForm(journalId: number, form: ListedForm | null): Promise<Form<FormForm>> {
    const language = await this.languages(journalId);
    return new Form(Object.assign(new FormForm(), {
      language, title: fromLocalized(form?.title ?? {}, language), intro: fromLocalized(form?.intro ?? {}, language), sections: (form?.sectionIds ?? []).map(String),
    }));
  }

  async form(ctx: RequestContext, journalId: number, form: ListedForm | null, typed: Form<FormForm>): Promise<FormPage> {
    const tr = ctx.translator;
    const at = this.at(ctx);
    const place = form && { ...at, form: form.id };
    const fields = new FieldMaker(typed, tr);
    const sections = await this.journals.sections(journalId);
    const title = form ? tr.pick(form.title).text : tr.t('reviewForm.new');
    return {
      title, crumbs: [{ label: tr.t('reviewForm.forms'), href: formsUrls.list(at) }, { label: title, href: null }], errors: fields.summary(), languages: typed.values.language,
      frozen: form && form.used > 0 ? tr.t('reviewForm.frozen', { version: form.version }) : null, action: place ? formsUrls.form(place) : formsUrls.fresh(at),
      items: [
        ...localizedFields(typed, 'title', tr, { label: 'reviewForm.title', required: true, maxlength: 200 }).map(item.field),
        ...localizedTextareas(typed, 'intro', tr, { label: 'reviewForm.intro', hint: 'reviewForm.intro.hint', rows: 4, maxlength: 5_000 }).map(item.textarea),
        item.checkboxes(fields.choices('sections', { label: 'reviewForm.sections', hint: 'reviewForm.sections.hint', options: sections.map((section) => ({ value: String(section.id), label: tr.pick(section.title).text })) })),
      ],
      submit: tr.t('reviewForm.save'),
      questions: form && place && {
        heading: tr.t('reviewForm.questions'), none: tr.t('reviewForm.noQuestions'), add: { label: tr.t('reviewForm.addQuestion'), href: formsUrls.newQuestion(place) },
        items: form.questions.map((question, index) => this.question(question, index, form, place, ctx)),
      },
      retirement: place && { action: formsUrls.retirement(place), label: tr.t(form?.retired ? 'reviewForm.revive' : 'reviewForm.retire') },
    };
  }

  firstQuestion(languages: string[], question: Question | null): Form<QuestionForm> {
    return new Form(Object.assign(new QuestionForm(), {
      language: languages, type: question?.type ?? 'text', label: fromLocalized(question?.label ?? {}, languages), required: question?.required ?? false, toAuthor: question?.toAuthor ?? true,
      options: languages.map((code) => (question?.options ?? []).map((option) => option[code] ?? '').join('\n')),
    }));
  }

  questionPage(ctx: RequestContext, form: ListedForm, questionId: string | null, typed: Form<QuestionForm>): StaffFormPage {
    const tr = ctx.translator;
    const place = { ...this.at(ctx), form: form.id };
    const fields = new FieldMaker(typed, tr);
    const title = tr.t(questionId === null ? 'reviewForm.addQuestion' : 'reviewForm.editQuestion');
    return {
      title, intro: null, errors: fields.summary(), languages: typed.values.language, action: questionId === null ? formsUrls.newQuestion(place) : formsUrls.question({ ...place, question: questionId }),
      crumbs: { items: [{ label: tr.t('reviewForm.forms'), href: formsUrls.list(place) }, { label: tr.pick(form.title).text, href: formsUrls.form(place) }, { label: title, href: null }] },
      items: [
        item.select(fields.select('type', { label: 'reviewForm.type', required: true, options: questionTypes.map((value) => ({ value, label: tr.t(`reviewForm.type.${value}`) })) })),
        ...localizedFields(typed, 'label', tr, { label: 'reviewForm.label', required: true, maxlength: 1_000 }).map(item.field),
        ...localizedTextareas(typed, 'options', tr, { label: 'reviewForm.options', hint: 'reviewForm.options.hint', rows: 5, maxlength: 5_000 }).map(item.textarea),
        item.checkbox(fields.checkbox('required', { label: 'reviewForm.required' })),
        item.checkbox(fields.checkbox('toAuthor', { label: 'reviewForm.toAuthor', hint: 'reviewForm.toAuthor.hint' })),
      ],
      submit: tr.t('reviewForm.save'), cancel: { label: tr.t('reviewForm.cancel'), href: formsUrls.form(place) },
    };
  }

  private question(question: Question, index: number, form: ListedForm, place: { journal: string; lang: string; form: number }, { translator: tr }: RequestContext): NonNullable<FormPage['questions']>['items'][number] {
    const here = { ...place, question: question.id };
    const { text, lang } = tr.pick(question.label);
    return {
      label: text, lang, href: formsUrls.question(here), remove: tr.t('reviewForm.remove'),
      detail: [tr.t(`reviewForm.type.${question.type}`), ...(question.required ? [tr.t('reviewForm.isRequired')] : []), tr.t(question.toAuthor ? 'reviewForm.seen' : 'reviewForm.unseen')].join(' · '),
      place: {
        action: formsUrls.questionPlace(here), up: index > 0 ? { label: tr.t('reviewForm.up', { label: text }) } : null,
        down: index < form.questions.length - 1 ? { label: tr.t('reviewForm.down', { label: text }) } : null,
      },
    };
  }

  private at(ctx: RequestContext): { journal: string; lang: string } {
    return { journal: found(ctx.journal).path, lang: ctx.language };
  }
}

const allowed = contentLanguages;
export const localizedOf = (form: FormForm | QuestionForm, texts: readonly string[]): Localized => toLocalized({}, form, texts, allowed);

const lines = (text: string | undefined): string[] => (text ?? '').split('\n').map((line) => line.trim()).filter(Boolean);

/** The options, place by place through the languages. */
export function optionsFrom(form: QuestionForm): Localized[] {
  const typed = form.language.map((_, index) => lines(form.options[index]));
  const count = Math.max(0, ...typed.map((some) => some.length));
  return Array.from({ length: count }, (_, place) => toLocalized({}, form, typed.map((some) => some[place] ?? ''), allowed));
}

/** What is wrong with a question. */
export function checkedQuestion(form: Form<QuestionForm>): Form<QuestionForm> {
  let checked = form;
  if (!form.values.label.some(Boolean)) checked = checked.with('label', 'reviewForm.label.missing');
  const options = optionsFrom(form.values).length;
  const type = form.values.type as QuestionType;
  if ((type === 'choice' || type === 'choices') && options < 2) checked = checked.with('options', 'reviewForm.options.few');
  if (options > 20 || (type === 'scale' && options > 2)) checked = checked.with('options', 'reviewForm.options.many');
  return checked;
}
