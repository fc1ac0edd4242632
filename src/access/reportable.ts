import type { Language } from '../platform/i18n/texts.js';
import type { Actor } from './actor.js';

/** A text that someone wrote and others read. */
export interface ReportedText {
  id: number;
  /** The journal whose managers may hide it; null for what is only the platform's. */
  journalId: number | null;
  /** Who wrote it: never shown to anyone here; they do not decide about it. */
  authorId: number | null;
  text: string;
  /** Where whoever handles a report sees it in its place. */
  href(lang: Language): string | null;
}

/** Whom to tell that a text of theirs was hidden. */
export interface TextAuthor {
  personId: number | null;
  address: string;
  name: string;
  language: Language;
}

/** One kind of free text that can be reported and hidden (P4). The text `reports.kind.<kind>` names it. */
export interface Reportable {
  kind: string;
  /** The row that an address names; null for none. */
  idOf(address: string): Promise<number | null>;
  /** Those of the texts that this reader may see, hidden by now or not. What is not there and what is not theirs look the same (X15). */
  seen(ids: readonly number[], reader: Actor | null): Promise<ReportedText[]>;
  author(id: number): Promise<TextAuthor | null>;
}

/** Filled in the application module: the kinds of all rooms. */
export const REPORTABLES = Symbol('texts that can be reported');
