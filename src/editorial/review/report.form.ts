import { MaxLength } from 'class-validator';
import type { Form } from '../../platform/web/form.js';
import { cleanAnswer, longestAnswer, mostQuestions, type Answers, type Question } from '../forms/questions.js';
import { recommendations, type Recommendation } from '../review-assignment.entity.js';

export const longest = 100_000;
const tooLong = { message: 'review.report.tooLong' };

type AnswerField = `answer${number}`;
/** The field of the question at this place of the form, which is frozen. */
export const answerField = (index: number): AnswerField => `answer${index}`;

export class ReportForm {
  @MaxLength(longest, tooLong)
  commentsToAuthor = '';

  @MaxLength(longest, tooLong)
  commentsToEditor = '';

  recommendation = '';

  @MaxLength(300, { message: 'review.invite.tooLong' })
  coReviewer = '';

  /** Where to go once the draft is saved: `attachments`, or nowhere else. */
  next = '';

  [answer: AnswerField]: string[];

  constructor() {
    for (let index = 0; index < mostQuestions; index += 1) this[answerField(index)] = [];
  }
}

const isRecommendation = (text: string): text is Recommendation => recommendations.includes(text as Recommendation);

/** What a draft may leave open; anything that is no recommendation is none. */
export const recommendationOf = (form: ReportForm): Recommendation | null => (isRecommendation(form.recommendation) ? form.recommendation : null);

export const answersOf = (form: ReportForm, questions: readonly Question[]): Answers =>
  Object.fromEntries(questions.map((question, index) => [question.id, cleanAnswer(question, form[answerField(index)] ?? [])] as const).filter(([, answer]) => answer.length > 0));

/** An answer that is too long is refused also in a draft. */
export function fitting(form: Form<ReportForm>, questions: readonly Question[]): Form<ReportForm> {
  let checked = form;
  for (const index of questions.keys()) if (form.values[answerField(index)]?.some((text) => text.length > longestAnswer)) checked = checked.with(answerField(index), 'reviewForm.answer.long');
  return checked;
}

/** A review that is sent says something or brings files that do, answers what must be answered, and recommends something. */
export function complete(form: Form<ReportForm>, questions: readonly Question[] = [], attached = 0): Form<ReportForm> {
  let checked = fitting(form, questions);
  const answers = answersOf(form.values, questions);
  for (const [index, { id, required }] of questions.entries()) if (required && !answers[id]) checked = checked.with(answerField(index), 'reviewForm.answer.missing');
  if (!form.values.commentsToAuthor && !form.values.commentsToEditor && Object.keys(answers).length === 0 && attached === 0) checked = checked.with('commentsToAuthor', 'review.report.empty');
  if (!recommendationOf(form.values)) checked = checked.with('recommendation', 'review.report.noRecommendation');
  return checked;
}
