import type { ChangeKind } from '../../publishing/publication.entity.js';

/** The shape of the demo's content: what two journals would have in their archive and on their editors' desks. */

type Texts = Partial<Record<'en' | 'nb' | 'nn', string>>;

export type Block =
  | { h: string }
  | { p: string }
  | { list: string[] }
  | { quote: string }
  | { table: { caption: string; head: string[]; rows: string[][] } }
  | { figure: { caption: string; alt: string; kind: 'bars' | 'line'; unit: string; labels: string[]; values: number[] } };

export interface DemoAuthor {
  given: string;
  middle?: string;
  family: string;
  email: string;
  affiliation: string;
  /** ISO 3166-1 alpha-2 */
  country: string;
  orcid?: string;
  biography?: string;
}

export interface DemoManuscript {
  section: string;
  language: 'en' | 'nb' | 'nn';
  title: Texts;
  abstract: Texts;
  keywords: Partial<Record<'en' | 'nb' | 'nn', string[]>>;
  authors: DemoAuthor[];
  body: Block[];
  references: string[];
  funding?: string;
  dataAvailability?: string;
  competingInterests?: string;
}

export interface DemoArticle extends DemoManuscript {
  /** Index into DemoJournal.issues */
  issue: number;
  pages: string;
  /** What came after publication. `was`: what the first version said instead. */
  later?: { kind: ChangeKind; on: string; note: Texts; was?: Partial<Pick<DemoManuscript, 'title' | 'abstract' | 'keywords'>> };
}

/** An article as it was first published. */
export const firstOf = <T extends Partial<DemoArticle>>(article: T): T => ({ ...article, ...article.later?.was });

/** Where a manuscript stands when the demo opens. */
export type DemoStage =
  | 'draft' | 'submission' | 'review: awaiting reviewers' | 'review: reports in' | 'review: revisions requested'
  | 'copyediting' | 'production' | 'scheduled' | 'declined' | 'withdrawn';

export interface DemoJournal {
  path: string;
  name: Texts;
  acronym: string;
  publisher: string;
  primaryLanguage: 'en' | 'nb' | 'nn';
  languages: ('en' | 'nb' | 'nn')[];
  issnPrint?: string;
  issnOnline?: string;
  contactName: string;
  contactEmail: string;
  /** #rrggbb, contrast at least 4.5 with white */
  accent: string;
  tagline: Texts;
  /** Paragraphs separated by a blank line */
  about: Texts;
  authorGuidelines: Texts;
  sections: { key: string; title: Texts; abbreviation: string; peerReviewed: boolean }[];
  issues: { volume: number; number: string; year: number; title?: Texts; description?: Texts; publishedOn: string }[];
  articles: DemoArticle[];
  manuscripts: (DemoManuscript & { stage: DemoStage })[];
}
