import type { JournalContext } from '../platform/web/request.js';
import type { Facts } from './policy.js';

/** How subjects of one kind are found. The route's parameter has the name of the kind. */
export interface SubjectKind {
  kind: string;
  /** Any of these actions brings the subject within reach; out of reach is 404, whatever the action. */
  reach: readonly string[];
  /** The facts, or null. `id` is the text from the address; a subject of another journal than the address's is null. */
  load(id: string, journal: JournalContext | null): Promise<Facts | null>;
}

export const SUBJECT_KINDS = Symbol('kinds of subjects');

/** Filled by the room of journals: the journal at a path, if it is open, or if it exists for whoever may manage it. */
export interface JournalSource {
  journal(path: string): Promise<(JournalContext & { enabled: boolean }) | null>;
}
export const JOURNAL_SOURCE = Symbol('journal source');
