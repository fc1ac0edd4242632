import type { Localized, Translator } from '../../platform/i18n/translator.js';

export const questionTypes = ['line', 'text', 'choice', 'choices', 'scale'] as const;
export type QuestionType = (typeof questionTypes)[number];

export interface Question {
  /** Random, and the same in every version of the form: answers are kept under it. */
  id: string;
  type: QuestionType;
  label: Localized;
  required: boolean;
  /** Whether the authors see the answer. */
  toAuthor: boolean;
  /** What can be chosen; for a scale, what its two ends mean. */
  options: Localized[];
}

/** By the question's id: what was written, or which options were chosen, by their place. */
export type Answers = Record<string, string[]>;

export const scale = ['1', '2', '3', '4', '5'] as const;
export const mostQuestions = 30;
export const longestAnswer = 20_000;

/** What can be chosen, as value and words. */
export function optionsOf({ type, options }: Question, tr: Translator): { value: string; label: string }[] {
  const words = (index: number): string => (options[index] ? tr.pick(options[index]).text : '');
  if (type !== 'scale') return options.map((_, index) => ({ value: String(index), label: words(index) }));
  return scale.map((value, index) => {
    const end = index === 0 ? words(0) : index === scale.length - 1 ? words(1) : '';
    return { value, label: end ? `${value}, ${end}` : value };
  });
}

const chosen = (question: Question): boolean => question.type !== 'line' && question.type !== 'text';

/** What was typed, in the question's own terms: nothing that cannot be chosen, and one answer where one is asked for. */
export function cleanAnswer(question: Question, typed: readonly string[]): string[] {
  if (!chosen(question)) return typed[0] ? [typed[0]] : [];
  const values = question.type === 'scale' ? [...scale] : question.options.map((_, index) => String(index));
  const kept = [...new Set(typed)].filter((value) => values.includes(value));
  return question.type === 'choices' ? kept : kept.slice(0, 1);
}

/** The answer in words. */
export function answerWords(question: Question, answer: readonly string[], tr: Translator): string[] {
  if (!chosen(question)) return [...answer];
  const options = optionsOf(question, tr);
  return answer.flatMap((value) => options.find((option) => option.value === value)?.label ?? []);
}

/** Question and answer, as paragraphs of a letter to the authors: those alone that they may see. */
export const answersToAuthor = (questions: readonly Question[] | null, answers: Answers, tr: Translator): string[] =>
  (questions ?? []).filter(({ toAuthor, id }) => toAuthor && answers[id]?.length).map((question) => `${tr.pick(question.label).text} ${answerWords(question, answers[question.id]!, tr).join(', ')}`);
