import type { Part } from '../access/part.js';
import type { Place } from './place.js';

/** A page of a submission beside the submission's own, drawn on the desk for those whom the policy allows its action on that submission. */
export interface SubmissionLink {
  /** Where in the row, from the left. */
  order: number;
  label: string;
  action: string;
  href(at: Place): string;
}

/** A part of the editorial room. */
export interface EditorialPart extends Part {
  submissionLinks?: readonly SubmissionLink[];
}

/** The pages of a submission, of all parts, in their order. */
export const SUBMISSION_LINKS = Symbol('pages of a submission');

/** The keys of the texts that say what an event was, `history.<kind>`, of all parts. */
export const HISTORY_TEXTS = Symbol('texts of the history');
