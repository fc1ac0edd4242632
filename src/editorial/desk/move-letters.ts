import { Injectable } from '@nestjs/common';
import { languageNames } from '../../platform/i18n/texts.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker, type Choices, type Field, type Textarea } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { ReviewRow } from '../audience.js';
import type { LetterWords } from '../letters/letter-words.js';
import { letterGroup, Notifier, recipientKey, type Composed, type Ground, type LetterChoice } from '../notifier.js';
import { noticeOf, type NoticeKey } from '../notices.js';
import { moveOf, type MoveKey } from '../workflow.js';
import type { MoveForm } from './move.form.js';
import type { MovePage } from './move.view.js';

/** What the form says about the letters. Words of a letter that is not of this move are not looked at (X12). */
export function choiceOf({ offered, told, reviews, attachments, letters, subjects, texts }: MoveForm): LetterChoice {
  const left = offered.filter((one) => !told.includes(one) && !reviews.includes(one));
  const seen = offered.filter((one) => one.startsWith('review.'));
  return {
    words: new Map(letters.map((letter, index): [string, LetterWords] => [letter, { subject: subjects[index] ?? '', text: texts[index] ?? '' }]).filter(([, { subject, text }]) => subject !== '' && text !== '')),
    skipped: new Set(left),
    reviews: seen.length > 0 ? new Set(reviews.filter((one) => seen.includes(one)).map((one) => Number(one.slice('review.'.length)))) : null,
    files: new Map(offered.filter((one) => one.startsWith('file.')).map((one) => [one.slice('file.'.length), attachments.includes(one)])),
  };
}

/** What a draft keeps of the form: the words, by letter. */
export const draftOf = ({ letters, subjects, texts }: MoveForm): Record<string, string> =>
  Object.fromEntries(letters.flatMap((letter, index) => [[`${letter} subject`, subjects[index] ?? ''], [`${letter} text`, texts[index] ?? '']]));

interface Told {
  notice: NoticeKey;
  letter: Composed;
}

/** The letters of a move, before it is made: to whom, in which words, with which reviews. */
export interface LettersOfMove {
  ground: Ground;
  /** Everyone whom the move would tell, with the words that their letters would have. */
  told: Told[];
}

@Injectable()
export class MoveLetters {
  constructor(private readonly notifier: Notifier) {}

  async of(key: MoveKey, submissionId: number): Promise<LettersOfMove> {
    const ground = found(await this.notifier.ground(moveOf(key).tells, submissionId));
    return { ground, told: this.written(key, ground) };
  }

  preview(key: MoveKey, { ground }: LettersOfMove, form: MoveForm, speak: (letter: Composed) => Translator, adds: (translator: Translator) => string[]): NonNullable<MovePage['preview']> {
    return this.written(key, ground, { choice: choiceOf(form), adds }).map(({ letter }) => {
      const { t } = speak(letter);
      const { to, from, model } = letter;
      return {
        to: to.name, lang: to.language, subject: model.subject, greeting: t('mail.dear', { name: to.name }), paragraphs: [...model.paragraphs, ...model.letter],
        reviews: model.reviews, button: model.button?.label ?? null, regards: t('mail.regards'), from,
      };
    });
  }

  private written(key: MoveKey, ground: Ground, wording?: Parameters<Notifier['compose']>[2]): Told[] {
    return moveOf(key).tells.flatMap((notice) => this.notifier.compose(notice, ground, wording).map((letter) => ({ notice, letter })));
  }
}

export const wordsIn = (told: readonly Told[], draft: Readonly<Record<string, string>>): Pick<MoveForm, 'letters' | 'subjects' | 'texts'> => {
  const groups = new Map(told.map(({ notice, letter }) => [letterGroup(notice, letter.to.language), letter.words]));
  return {
    letters: [...groups.keys()],
    subjects: [...groups].map(([group, words]) => draft[`${group} subject`] || words.subject),
    texts: [...groups].map(([group, words]) => draft[`${group} text`] || words.text),
  };
};

export const offersOf = (told: readonly Told[], reviews: readonly ReviewRow[]): string[] =>
  [...told.filter(({ notice }) => noticeOf(notice).always !== 'duty').map(({ notice, letter }) => recipientKey(notice, letter.to)), ...reviews.flatMap(({ id, files }) => [`review.${id}`, ...files.map((file) => `file.${file.id}`)])];

export const tickedOf = (reviews: readonly ReviewRow[]): string[] => reviews.flatMap(({ files }) => files.filter(({ ticked }) => ticked).map(({ id }) => `file.${id}`));

/** Ticks for the recipients and the reviews, and the words of each letter. */
export function letterFields(form: Form<MoveForm>, translator: Translator, told: readonly Told[], reviews: readonly ReviewRow[]): Pick<MovePage, 'told' | 'always' | 'reviews' | 'attachments' | 'letters'> {
  const { t } = translator;
  const make = new FieldMaker(form, translator);
  const { values } = form;
  const free = told.filter(({ notice }) => noticeOf(notice).always !== 'duty');
  const choices = (name: 'told' | 'reviews' | 'attachments', label: string, hint: string | null, options: { value: string; label: string; hint?: string }[]): Choices | null =>
    (options.length > 0 ? make.choices(name, { label, hint, required: true, options }) : null);
  const words = new Form(
    Object.fromEntries(values.letters.flatMap((_, index) => [[`subject-${index}`, values.subjects[index] ?? ''], [`text-${index}`, values.texts[index] ?? '']])),
    Object.fromEntries(Object.entries(form.errors).filter(([name]) => /^(subject|text)-/.test(name))),
  );
  const each = new FieldMaker(words, translator);
  const letters = values.letters.flatMap((group, index): { heading: string; group: string; subject: Field; text: Textarea }[] => {
    const to = told.filter(({ notice, letter }) => letterGroup(notice, letter.to.language) === group).map(({ letter }) => letter.to);
    const [first] = to;
    if (!first) return [];
    return [{
      group, heading: t('move.letterTo', { names: translator.list([...new Set(to.map(({ name }) => name))]), language: languageNames[first.language] }),
      subject: { ...each.field(`subject-${index}`, { label: 'letters.subject', required: true, maxlength: 200, lang: first.language }), name: 'subjects' },
      text: { ...each.textarea(`text-${index}`, { label: 'letters.body', hint: 'move.letterHint', required: true, rows: 10, maxlength: 10_000, lang: first.language }), name: 'texts' },
    }];
  });
  return {
    told: choices('told', 'move.told', 'move.toldHint', free.map(({ notice, letter: { to } }) => ({ value: recipientKey(notice, to), label: to.name, hint: languageNames[to.language] }))),
    always: told.filter(({ notice }) => noticeOf(notice).always === 'duty').map(({ letter }) => letter.to.name),
    reviews: choices('reviews', 'move.reviews', 'move.reviewsHint', reviews.map((review) => ({
      value: `review.${review.id}`, label: review.name || t('review.reviewerNumber', { number: review.number }),
      hint: [review.recommendation ? t(`recommendation.${review.recommendation}`) : '', review.hidden ? t('reports.hidden') : ''].filter(Boolean).join('. '),
    }))),
    attachments: choices('attachments', 'attachments.move', 'attachments.move.hint', reviews.flatMap(({ number, files }) => files.map(({ id, name, standing }) => ({
      value: `file.${id}`, label: name, hint: `${t('review.reviewerNumber', { number })}. ${t(`cleaning.standing.${standing}`)}`,
    })))),
    letters,
  };
}

/** The form with what is wrong with its letters: one that is sent has a subject and a text. */
export function checkedLetters(form: Form<MoveForm>): Form<MoveForm> {
  for (const index of form.values.letters.keys()) {
    const wrong = (field: string, key: string): Form<MoveForm> => new Form(form.values, { ...form.errors, [field]: { key } });
    if (!form.values.subjects[index]) form = wrong(`subject-${index}`, 'letters.subject.missing');
    if (!form.values.texts[index]) form = wrong(`text-${index}`, 'letters.body.missing');
    else if (form.values.texts[index].length > 10_000) form = wrong(`text-${index}`, 'form.tooLong');
  }
  return form;
}
