import type { Block, DemoAuthor, DemoManuscript } from '../content.js';

export interface GalleyOptions {
  journalName: string;
  issueLabel?: string;
  /** #rrggbb */
  accent?: string;
  sectionTitle?: string;
}

/** An article also knows the pages it has in its issue; the PDF is numbered from the first of them. */
export type GalleyManuscript = DemoManuscript & { pages?: string };

export type Language = DemoManuscript['language'];
export type Table = Extract<Block, { table: unknown }>['table'];
export type Figure = Extract<Block, { figure: unknown }>['figure'];

const wordings = {
  en: {
    abstract: 'Abstract', keywords: 'Keywords', references: 'References', figure: 'Figure', table: 'Table',
    funding: 'Funding', dataAvailability: 'Data availability', competingInterests: 'Competing interests',
    aboutAuthors: 'About the authors', aboutAuthor: 'About the author', correspondence: 'Correspondence', data: 'The numbers as a table', and: 'and',
  },
  nb: {
    abstract: 'Sammendrag', keywords: 'Nøkkelord', references: 'Referanser', figure: 'Figur', table: 'Tabell',
    funding: 'Finansiering', dataAvailability: 'Tilgang til data', competingInterests: 'Interessekonflikter',
    aboutAuthors: 'Om forfatterne', aboutAuthor: 'Om forfatteren', correspondence: 'Korrespondanse', data: 'Tallene som tabell', and: 'og',
  },
  nn: {
    abstract: 'Samandrag', keywords: 'Nøkkelord', references: 'Referansar', figure: 'Figur', table: 'Tabell',
    funding: 'Finansiering', dataAvailability: 'Tilgang til data', competingInterests: 'Interessekonfliktar',
    aboutAuthors: 'Om forfattarane', aboutAuthor: 'Om forfattaren', correspondence: 'Korrespondanse', data: 'Tala som tabell', and: 'og',
  },
} satisfies Record<Language, Record<string, string>>;

export const wordingIn = (language: Language) => wordings[language];

export const fullName = (author: DemoAuthor): string => [author.given, author.middle, author.family].filter(Boolean).join(' ');

export function titleOf(manuscript: DemoManuscript): string {
  return manuscript.title[manuscript.language] ?? Object.values(manuscript.title)[0] ?? '';
}

/** The abstracts, that in the manuscript's own language first. */
export function abstractsOf(manuscript: DemoManuscript) {
  const languages: Language[] = ['en', 'nb', 'nn'];
  return languages
    .sort((a, b) => Number(b === manuscript.language) - Number(a === manuscript.language))
    .flatMap(language => {
      const text = manuscript.abstract[language];
      return text ? [{ language, text, keywords: manuscript.keywords[language] ?? [] }] : [];
    });
}

/** Each place of work once, and for each author the number of theirs. */
export function affiliationsOf(authors: DemoAuthor[], language: Language) {
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  const placeOf = (author: DemoAuthor) => [author.affiliation, countries.of(author.country)].filter(Boolean).join(', ');
  const places = [...new Set(authors.map(placeOf))];
  return { places, numberOf: (author: DemoAuthor) => places.indexOf(placeOf(author)) + 1 };
}

/** For a running header: the family names of at most two authors. */
export function shortAuthors({ authors, language }: DemoManuscript): string {
  const [first, second] = authors;
  if (!first) return '';
  if (!second) return first.family;
  return authors.length === 2 ? `${first.family} ${wordingIn(language).and} ${second.family}` : `${first.family} et al.`;
}

export function statementsOf(manuscript: DemoManuscript): { heading: string; text: string }[] {
  const wording = wordingIn(manuscript.language);
  return (['funding', 'dataAvailability', 'competingInterests'] as const).flatMap(key => {
    const text = manuscript[key];
    return text ? [{ heading: wording[key], text }] : [];
  });
}

const unnumbered = (caption: string) => caption.replace(/^(Figure?|Table|Tabell)\s+\d+[.:]\s*/, '');

/** Tables and figures are numbered apart, in the order in which they stand; a number in the caption itself is dropped. */
export function numbered(body: Block[]): { block: Block; number: number }[] {
  let tables = 0;
  let figures = 0;
  return body.map(block => {
    if ('table' in block) return { block: { table: { ...block.table, caption: unnumbered(block.table.caption) } }, number: ++tables };
    if ('figure' in block) return { block: { figure: { ...block.figure, caption: unnumbered(block.figure.caption) } }, number: ++figures };
    return { block, number: 0 };
  });
}

/** A column whose cells (its heading apart) are all numbers is set flush right. */
export function isNumeric(table: Table, column: number): boolean {
  return table.rows.every(row => /^[<>≈~−–+-]?\s?[\d\s.,\u00a0\u202f]+\s?%?(\s?\([^)]*\))?$|^[–—-]$|^$/u.test(row[column] ?? ''));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Characters that XML does not allow are dropped. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"']/g, character => entities[character] ?? character);
