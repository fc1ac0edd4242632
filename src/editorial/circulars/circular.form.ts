import { IsIn, Matches, MaxLength } from 'class-validator';
import { languages, type Language } from '../../platform/i18n/texts.js';
import type { Form } from '../../platform/web/form.js';
import { faultsOf, type LetterWords } from '../letters/letter-words.js';
import { circularKinds } from './circular.entity.js';

export const circularVariables = ['name', 'journal'] as const;

/** Who is written to, as it stands in the address and in the form. */
export class WhoForm {
  group = '';
  section = '';
  stage = '';
}

export class CircularForm extends WhoForm {
  people: string[] = [];

  @IsIn([...circularKinds], { message: 'circular.kind.missing' })
  kind = '';

  @MaxLength(200, { message: 'form.tooLong' })
  subjectEn = '';

  @MaxLength(10_000, { message: 'form.tooLong' })
  textEn = '';

  @MaxLength(200, { message: 'form.tooLong' })
  subjectNb = '';

  @MaxLength(10_000, { message: 'form.tooLong' })
  textNb = '';

  @MaxLength(200, { message: 'form.tooLong' })
  subjectNn = '';

  @MaxLength(10_000, { message: 'form.tooLong' })
  textNn = '';

  @Matches(/^[\w-]{20,60}$/, { message: 'form.problem' })
  once = '';

  /** preview; sent otherwise. */
  step = '';
}

export const fieldsOf = { en: ['subjectEn', 'textEn'], nb: ['subjectNb', 'textNb'], nn: ['subjectNn', 'textNn'] } as const satisfies Record<Language, readonly [keyof CircularForm, keyof CircularForm]>;

/** The letter in each language in which it was written. */
export function lettersOf(values: Readonly<CircularForm>): Map<Language, LetterWords> {
  return new Map(languages.flatMap((language) => {
    const [subject, text] = fieldsOf[language];
    return values[subject] && values[text] ? [[language, { subject: values[subject], text: values[text] }] as const] : [];
  }));
}

/** What the shape alone does not say: the journal's own language is there, each language is whole, and nothing stands between braces but the two names (X31). */
export function checked(posted: Form<CircularForm>, primary: Language): Form<CircularForm> {
  let form = posted;
  if (form.values.people.length === 0) form = form.with('people', 'circular.nobody');
  for (const language of languages) {
    const [subject, text] = fieldsOf[language];
    const begun = language === primary || form.values[subject] !== '' || form.values[text] !== '';
    if (begun && !form.values[subject]) form = form.with(subject, 'letters.subject.missing');
    if (begun && !form.values[text]) form = form.with(text, 'letters.body.missing');
    for (const field of [subject, text]) if (faultsOf(form.values[field], circularVariables).length > 0) form = form.with(field, 'circular.braces');
  }
  return form;
}
