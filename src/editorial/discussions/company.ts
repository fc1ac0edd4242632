import type { ReviewMethod } from '../review-assignment.entity.js';
import { reviewMethods } from '../review-assignment.entity.js';
import type { Translator } from '../../platform/i18n/translator.js';
import type { Capacity } from './discussion.entity.js';

/** Someone in a discussion, or who could be. */
export interface Member {
  personId: number;
  name: string;
  capacity: Capacity;
  /** Of a reviewer: their number, and every method under which they review this work. */
  number: number | null;
  methods: readonly ReviewMethod[];
  /** Of staff: whether they see who reviews. */
  seesReview: boolean;
  /** One of the authors, in whatever capacity: also staff who were let in to their own work. */
  isAuthor: boolean;
}

/** Who looks. */
export interface Viewer {
  personId: number;
  capacity: Capacity;
  /** Whether they may know who reviews. */
  seesReview: boolean;
}

/** Under two methods the stricter one holds (X3). */
export const methodOf = (member: Pick<Member, 'methods'>): ReviewMethod => reviewMethods.find((method) => member.methods.includes(method)) ?? 'doubleAnonymous';

const isHidden = (member: Member): boolean => member.capacity === 'reviewer' && methodOf(member) !== 'open';

/** A reviewer who must not know whose work it is. */
export const isBlind = (member: Member): boolean => member.capacity === 'reviewer' && methodOf(member) === 'doubleAnonymous';

/** Why these people can never share a discussion: the key of a text, or null if they can (X1–X3). */
export function refusedCompany(members: readonly Member[]): string | null {
  const reviewers = members.filter(({ capacity }) => capacity === 'reviewer');
  if (!reviewers.some(isHidden)) return null;
  if (members.some(({ capacity, isAuthor }) => capacity === 'author' || isAuthor)) return 'discussion.refused.author';
  return reviewers.length > 1 ? 'discussion.refused.reviewers' : null;
}

/** As `refusedCompany`, and also not chosen together: an anonymous reviewer with staff who are not to know who reviews. */
export const refusedChoice = (members: readonly Member[]): string | null =>
  refusedCompany(members) ?? (members.some(isHidden) && members.some(({ capacity, seesReview }) => capacity === 'staff' && !seesReview) ? 'discussion.refused.staff' : null);

/** Whether someone's name is kept from whoever looks. */
export const isMasked = (member: Member, viewer: Viewer): boolean => isHidden(member) && member.personId !== viewer.personId && !(viewer.capacity === 'staff' && viewer.seesReview);

/** What whoever looks calls someone. */
export const nameFor = (member: Member, viewer: Viewer, { t }: Translator): string =>
  (isMasked(member, viewer) ? t('review.reviewerNumber', { number: member.number ?? 0 }) : member.name) || t('discussion.someone');
