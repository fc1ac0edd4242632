import type { Section } from '../../journals/section.entity.js';
import type { Publication } from '../../publishing/publication.entity.js';
import type { Manuscript } from './manuscripts.js';

/** The sections that someone may choose: those that are open to all, the one that their link invites to, and the one that the draft is for. */
export const offered = (sections: readonly Section[], { invitation = '', current = null }: { invitation?: string; current?: number | null }): Section[] =>
  sections.filter((one) => one.open && (one.invitation === null || one.invitation === invitation || one.id === current));

export const sectionOf = ({ submission, sections }: Pick<Manuscript, 'submission' | 'sections'>): Section | null => sections.find(({ id }) => id === submission.sectionId) ?? null;

export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** A rule of the section that a text does not keep: the field, and its text with what it needs. */
export interface Broken {
  field: 'abstract' | 'words' | 'workTitle';
  key: string;
  args: Record<string, string | number>;
}

/** What the section has against what is said of a work. */
export function brokenRules(section: Section | null, said: Pick<Publication, 'abstract' | 'words' | 'reviewedWork'>, languageName: (code: string) => string): Broken[] {
  if (!section) return [];
  const { abstractWords, textWords } = section;
  const abstracts = abstractWords === null ? [] : Object.entries(said.abstract).flatMap(([code, text]): Broken[] => {
    const count = countWords(text ?? '');
    return count > abstractWords ? [{ field: 'abstract', key: 'details.abstract.tooManyWords', args: { language: languageName(code), count, most: abstractWords } }] : [];
  });
  return [
    ...abstracts.slice(0, 1),
    ...(textWords !== null && said.words === null ? [{ field: 'words' as const, key: 'details.words.missing', args: { most: textWords } }] : []),
    ...(textWords !== null && said.words !== null && said.words > textWords ? [{ field: 'words' as const, key: 'details.words.tooMany', args: { count: said.words, most: textWords } }] : []),
    ...(section.bookReviews && !said.reviewedWork?.title ? [{ field: 'workTitle' as const, key: 'details.workTitle.missing', args: {} }] : []),
  ];
}

export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);
