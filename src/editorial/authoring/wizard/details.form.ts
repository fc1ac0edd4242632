import { Matches, MaxLength } from 'class-validator';
import { IsIsbn } from '../../../publishing/isbn.js';
import type { Localized } from '../../../platform/i18n/translator.js';
import type { Publication } from '../../../publishing/publication.entity.js';

const long = { message: 'details.tooLong' };

/** What is said of a work before it is read. Title, abstract and keywords come once per language, in the order of `languages`. */
export class DetailsForm {
  languages: string[] = [];

  @MaxLength(500, { ...long, each: true })
  title: string[] = [];

  @MaxLength(10_000, { ...long, each: true })
  abstract: string[] = [];

  @MaxLength(1_000, { ...long, each: true })
  keywords: string[] = [];

  @MaxLength(2_000, long)
  funding = '';

  @MaxLength(200_000, long)
  references = '';

  @MaxLength(2_000, long)
  dataAvailability = '';

  @MaxLength(2_000, long)
  competingInterests = '';

  @Matches(/^(\d{1,6})?$/, { message: 'details.words.wrong' })
  words = '';

  @MaxLength(500, long)
  workTitle = '';

  @MaxLength(500, long)
  workAuthors = '';

  @MaxLength(200, long)
  workPublisher = '';

  @Matches(/^(\d{3,4})?$/, { message: 'details.workYear.wrong' })
  workYear = '';

  @IsIsbn({ message: 'details.workIsbn.wrong' })
  workIsbn = '';

  /** Save, and come back another day. */
  leave = false;
}

export function detailsFormOf(publication: Publication, languages: readonly string[]): DetailsForm {
  return Object.assign(new DetailsForm(), {
    languages: [...languages],
    title: languages.map((language) => publication.title[language] ?? ''),
    abstract: languages.map((language) => publication.abstract[language] ?? ''),
    keywords: languages.map((language) => (publication.keywords[language] ?? []).join(', ')),
    funding: publication.funding ?? '',
    references: publication.references.join('\n'),
    dataAvailability: publication.dataAvailability ?? '',
    competingInterests: publication.competingInterests ?? '',
    words: publication.words?.toString() ?? '',
    workTitle: publication.reviewedWork?.title ?? '', workAuthors: publication.reviewedWork?.authors ?? '', workPublisher: publication.reviewedWork?.publisher ?? '',
    workYear: publication.reviewedWork?.year ?? '', workIsbn: publication.reviewedWork?.isbn ?? '',
  });
}

/** What stands in the form for a language, whatever the order in which it was sent. */
export const inLanguage = (form: DetailsForm, field: 'title' | 'abstract' | 'keywords', language: string): string => form[field][form.languages.indexOf(language)] ?? '';

const lines = (text: string, mark: RegExp): string[] => text.split(mark).map((line) => line.trim()).filter(Boolean);

type Details = Pick<Publication, 'title' | 'abstract' | 'keywords' | 'funding' | 'references' | 'dataAvailability' | 'competingInterests' | 'words' | 'reviewedWork'>;

/** What the form stores; only languages of the journal, and nothing for an empty field. */
export function detailsOf(form: DetailsForm, languages: readonly string[]): Details {
  const localized = (field: 'title' | 'abstract'): Localized =>
    Object.fromEntries(languages.map((language) => [language, inLanguage(form, field, language)] as const).filter(([, text]) => text));
  return {
    title: localized('title'),
    abstract: localized('abstract'),
    keywords: Object.fromEntries(languages.map((language): [string, string[]] => [language, [...new Set(lines(inLanguage(form, 'keywords', language), /[;,\n]/))]]).filter(([, words]) => words.length > 0)),
    references: lines(form.references, /\n/),
    funding: form.funding || null,
    dataAvailability: form.dataAvailability || null,
    competingInterests: form.competingInterests || null,
    words: form.words ? Number(form.words) : null,
    reviewedWork: form.workTitle ? { title: form.workTitle, authors: form.workAuthors, publisher: form.workPublisher, year: form.workYear, isbn: form.workIsbn } : null,
  };
}
