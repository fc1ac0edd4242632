import type { OwnAssignment } from '../review/assignment.query.js';

/** What an editor does with an assignment by a letter to its reviewer. */
export interface ActRule {
  /** Whether the assignment, as it stands, lets it be done. */
  open(one: OwnAssignment): boolean;
  /** The days that are asked for. */
  days: readonly ('responseDue' | 'reviewDue')[];
  /** `whole`: the editor writes the letter, from a draft; `note`: words of theirs go into a letter of ours. */
  letter: 'whole' | 'note';
  event: string;
}

/** What these acts change: a form that has seen something else comes too late. */
export const seenOf = (one: OwnAssignment): string => [one.remindedAt, one.resentAt].map((at) => at?.toISOString() ?? 'never').concat(one.responseDue, one.reviewDue).join(' ');

const waits = (one: OwnAssignment): boolean => !one.cancelledAt && !one.declinedAt && !one.submittedAt && one.roundOpen;
const invited = (one: OwnAssignment): boolean => waits(one) && !one.acceptedAt;

export const acts = {
  moreTime: { open: (one) => waits(one) && one.moreTimeUntil !== null, days: ['reviewDue'], letter: 'note', event: 'review.moreTimeAnswered' },
  remind: { open: waits, days: [], letter: 'whole', event: 'review.reminded' },
  extend: { open: waits, days: ['responseDue', 'reviewDue'], letter: 'note', event: 'review.extended' },
  resend: { open: invited, days: ['responseDue', 'reviewDue'], letter: 'note', event: 'review.resent' },
  reinstate: { open: (one) => (one.cancelledAt !== null || one.declinedAt !== null) && !one.submittedAt && one.roundOpen, days: ['responseDue', 'reviewDue'], letter: 'note', event: 'review.reinstated' },
  thank: { open: (one) => one.submittedAt !== null && !one.cancelledAt && !one.thankedAt, days: [], letter: 'whole', event: 'review.thanked' },
} as const satisfies Record<string, ActRule>;

export type ActKey = keyof typeof acts;
export const actKeys = Object.keys(acts) as ActKey[];
export const actOf = (key: ActKey): ActRule => acts[key];
export const isAct = (text: string): text is ActKey => Object.hasOwn(acts, text);

/** Once accepted there is nothing to answer any more. */
export const daysOf = (key: ActKey, one: OwnAssignment): readonly ('responseDue' | 'reviewDue')[] =>
  actOf(key).days.filter((day) => day !== 'responseDue' || !one.acceptedAt || one.declinedAt !== null);

/** Whether an editor may enter the review for its reviewer. */
export const takesReport = waits;
