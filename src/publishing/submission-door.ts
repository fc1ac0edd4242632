import type { Language } from '../platform/i18n/texts.js';

/** Filled by the room of editorial work: where an author begins. */
export interface SubmissionDoor {
  href(at: { journal: string; lang: Language }): string;
}
export const SUBMISSION_DOOR = Symbol('submission door');
