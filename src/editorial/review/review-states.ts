import { isRestricted } from '../../accounts/restriction/restricted.js';
import type { Translator } from '../../platform/i18n/translator.js';

/** What the state of an assignment is computed from; days as 2026-05-04. */
export interface AssignmentTimes {
  responseDue: string;
  reviewDue: string;
  acceptedAt: Date | null;
  declinedAt: Date | null;
  cancelledAt: Date | null;
  submittedAt: Date | null;
  readAt: Date | null;
  resentAt: Date | null;
  completedAt: Date | null;
  thankedAt: Date | null;
  /** Their data is restricted: what is not sent waits (R4). */
  held: boolean;
}

/** The columns that a state is computed from, in SQL over the alias of the assignment. */
export const timesOf = (a: string): string => `${a}.response_due::text as "responseDue", ${a}.review_due::text as "reviewDue", ${a}.accepted_at as "acceptedAt", ${a}.declined_at as "declinedAt",
  ${a}.cancelled_at as "cancelledAt", ${a}.submitted_at as "submittedAt", ${a}.read_at as "readAt", ${a}.resent_at as "resentAt", ${a}.completed_at as "completedAt", ${a}.thanked_at as "thankedAt", ${isRestricted(`${a}.person_id`, 'assignment')} as held`;

const assignmentColours = {
  awaitingResponse: 'info', declined: 'neutral', responseOverdue: 'danger', accepted: 'info', reviewOverdue: 'danger', received: 'success', read: 'success',
  complete: 'success', thanked: 'success', cancelled: 'neutral', resent: 'info', unavailable: 'warning',
} as const;
export type AssignmentState = keyof typeof assignmentColours;

export function assignmentState(times: AssignmentTimes, today: string): AssignmentState {
  // Whoever steps down has said no, and the assignment is over.
  if (times.cancelledAt) return times.declinedAt ? 'unavailable' : 'cancelled';
  if (times.declinedAt) return 'declined';
  if (times.submittedAt) return times.thankedAt ? 'thanked' : times.completedAt ? 'complete' : times.readAt ? 'read' : 'received';
  if (times.held) return 'unavailable';
  if (times.acceptedAt) return times.reviewDue < today ? 'reviewOverdue' : 'accepted';
  if (times.responseDue < today) return 'responseOverdue';
  return times.resentAt ? 'resent' : 'awaitingResponse';
}

const roundColours = {
  noReviewers: 'warning', awaitingResponses: 'info', awaitingReviews: 'info', reviewsIn: 'success', overdue: 'danger',
  revisionsRequested: 'warning', revisionsIn: 'success', accepted: 'success', declined: 'neutral', cancelled: 'neutral', withdrawn: 'neutral', superseded: 'neutral',
} as const;
export type RoundState = keyof typeof roundColours;

/** `outcome` is how the round was closed; null while it is open. */
export function roundState(outcome: string | null, revised: boolean, assignments: readonly AssignmentState[]): RoundState {
  if (outcome === 'revisions' || outcome === 'resubmit') return revised ? 'revisionsIn' : 'revisionsRequested';
  if (outcome === 'accepted' || outcome === 'declined' || outcome === 'cancelled' || outcome === 'withdrawn') return outcome;
  if (outcome) return 'superseded';
  const live = assignments.filter((state) => !['declined', 'cancelled', 'unavailable'].includes(state));
  if (live.length === 0) return 'noReviewers';
  if (live.some((state) => state === 'responseOverdue' || state === 'reviewOverdue')) return 'overdue';
  if (live.includes('awaitingResponse') || live.includes('resent')) return 'awaitingResponses';
  return live.includes('accepted') ? 'awaitingReviews' : 'reviewsIn';
}

export interface Tag {
  text: string;
  color: string;
}

export const assignmentTag = (state: AssignmentState, { t }: Translator): Tag => ({ text: t(`review.state.${state}`), color: assignmentColours[state] });
export const roundTag = (state: RoundState, { t }: Translator): Tag => ({ text: t(`review.round.${state}`), color: roundColours[state] });
