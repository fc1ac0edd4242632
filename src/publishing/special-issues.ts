import type { Journal } from '../journals/journal.entity.js';
import type { Language } from '../platform/i18n/texts.js';
import type { Localized } from '../platform/i18n/translator.js';

export interface OpenCall {
  id: number;
  volume: number | null;
  number: string | null;
  year: number;
  title: Localized;
  call: Localized;
  until: string;
}

/** Filled by the room of editorial work: what readers and the issue desk know of special issues. */
export interface SpecialIssueSource {
  /** What the journal asks authors for now. */
  calls(journal: Journal): Promise<OpenCall[]>;
  /** The confirmed names of the guest editors; null for an issue that is no special issue. */
  editors(issueId: number): Promise<string[] | null>;
  /** Where an author begins to answer a call. */
  answer(at: { journal: string; lang: Language; issue: number }): string;
  /** The page of the desk, for whoever may `action` the issue. */
  desk(at: { journal: string; lang: Language; issue: number }): string;
  action: string;
}
export const SPECIAL_ISSUES = Symbol('special issues');
