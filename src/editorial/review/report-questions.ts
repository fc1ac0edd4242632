import type { Translator } from '../../platform/i18n/translator.js';
import type { FieldMaker } from '../../platform/web/fields.js';
import { longestAnswer, optionsOf } from '../forms/questions.js';
import { paragraphs } from '../paragraphs.js';
import type { OwnAssignment } from './assignment.query.js';
import { answerField, type ReportForm } from './report.form.js';
import type { ReportQuestions } from './samples.js';

/** The questions of the form that the assignment was frozen with, each as the field that its answer takes; the same for its reviewer and for who enters the review for them. */
export function reportQuestions(one: OwnAssignment, fields: FieldMaker<ReportForm>, tr: Translator): ReportQuestions | null {
  const none = { field: null, textarea: null, radios: null, checkboxes: null };
  if (!one.questions || one.questions.length === 0) return null;
  return {
    intro: paragraphs(tr.pick(one.intro).text),
    items: one.questions.map((question, index) => {
      const name = answerField(index);
      const label = tr.pick(question.label).text;
      const of = { label: 'reviewForm.questions', required: question.required, hint: question.toAuthor ? null : 'reviewForm.answer.editorsOnly' };
      if (question.type === 'line') return { ...none, field: { ...fields.field(name, { ...of, maxlength: 500, autocomplete: 'off' }), label } };
      if (question.type === 'text') return { ...none, textarea: { ...fields.textarea(name, { ...of, maxlength: longestAnswer }), label } };
      const choices = { ...fields.choices(name, { ...of, options: optionsOf(question, tr) }), legend: label };
      return question.type === 'choices' ? { ...none, checkboxes: choices } : { ...none, radios: choices };
    }),
  };
}
