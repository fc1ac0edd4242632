import type { Facts, Predicate } from '../access/policy.js';
import type { JournalRole } from '../personal-data/roles.js';
import type { Stage } from './stages.js';

/** What the policy knows of a submission. */
export interface SubmissionFacts extends Facts {
  kind: 'submission';
  journalId: number;
  stage: Stage;
  moves: number;
  /** Null where the journal itself entered a finished article. */
  submitterId: number | null;
  /** The submitter, if there is one, and every contributor who is a person of the platform. */
  authorIds: number[];
  participants: { personId: number; role: string; recommendOnly: boolean }[];
  /** Reviewers who have not declined and were not cancelled. */
  reviewerIds: number[];
  /** Authors and reviewers who were let in all the same. */
  overriddenIds: number[];
  /** The newest round waits for a revised file. */
  revisionsWanted: boolean;
  /** Its author has appealed against a refusal. */
  appealed: boolean;
  /** Contributors who may see where it stands. */
  followerIds: number[];
}

export interface AssignmentFacts extends Facts {
  kind: 'assignment';
  journalId: number;
  submissionId: number;
  reviewerId: number;
  state: 'invited' | 'accepted' | 'received' | 'declined' | 'ended';
}

type OfSubmission = Predicate<SubmissionFacts>;

export const isSubmitter: OfSubmission = {
  name: 'isSubmitter',
  holds: (person, facts) => facts.submitterId === person,
  sql: (s, person) => `${s}.submitter_id = ${person}`,
};

/** The submitter, and every contributor who is a person of the platform: known as such when entered, or since, by the address that was entered (X4). */
export const authorsOf = (submission: string): string => `
  select su.submitter_id from submission su where su.id = ${submission} and su.submitter_id is not null
  union select who.id from contributor c join publication cp on cp.id = c.publication_id join person who on who.id = c.person_id or who.email = c.email
    where cp.submission_id = ${submission}`;

export const isAuthor: OfSubmission = {
  name: 'isAuthor',
  holds: (person, facts) => facts.authorIds.includes(person),
  // Not correlated: worked out once for a list, however long it is.
  sql: (s, person) =>
    `(${s}.submitter_id is not distinct from ${person} or ${s}.id in (select cp.submission_id from contributor c join publication cp on cp.id = c.publication_id
      where c.person_id = ${person} or c.email = (select email from person where id = ${person})))`,
};

/** A finished article that the journal itself entered: nobody submitted it. */
export const isEntered: OfSubmission = {
  name: 'isEntered',
  holds: (_person, facts) => facts.submitterId === null,
  sql: (s) => `${s}.submitter_id is null`,
};

export const isReviewer: OfSubmission = {
  name: 'isReviewer',
  holds: (person, facts) => facts.reviewerIds.includes(person),
  sql: (s, person) => `${s}.id in (select ra.submission_id from review_assignment ra where ra.person_id = ${person} and ra.declined_at is null and ra.cancelled_at is null)`,
};

/** A conflict of interest counts unless a manager has made an exception (X4). */
const unlessOverridden = (conflict: OfSubmission): OfSubmission => ({
  name: `${conflict.name} unless overridden`,
  holds: (person, facts) => conflict.holds(person, facts) && !facts.overriddenIds.includes(person),
  sql: (s, person) => `(${conflict.sql?.(s, person)} and not exists (select 1 from conflict_override co where co.submission_id = ${s}.id and co.person_id = ${person} and co.ended_at is null))`,
});

/** Whoever is an author of the work sees it only as its author; whoever reviews it, only as its reviewer (X4). */
export const conflict = [unlessOverridden(isAuthor), unlessOverridden(isReviewer)] as const;

/** Assigned in this very role: who is assigned as a copyeditor does not see as a section editor, even if they are one elsewhere in the journal (C4). */
export const ifAssigned = (role: JournalRole): OfSubmission => ({
  name: 'ifAssigned',
  holds: (person, facts) => facts.participants.some((participant) => participant.personId === person && participant.role === role),
  sql: (s, person) => `${s}.id in (select pa.submission_id from participant pa where pa.person_id = ${person} and pa.role = '${role}')`,
});

/** Assigned in this role to decide, or only to recommend. */
const ifAssignedTo = (what: 'decide' | 'recommend') => (role: JournalRole): OfSubmission => ({
  name: what === 'decide' ? 'ifAssignedToDecide' : 'ifAssignedToRecommend',
  holds: (person, facts) => facts.participants.some((one) => one.personId === person && one.role === role && one.recommendOnly === (what === 'recommend')),
  sql: (s, person) => `exists (select 1 from participant pa where pa.submission_id = ${s}.id and pa.person_id = ${person} and pa.role = '${role}' and pa.recommend_only = ${what === 'recommend'})`,
});
export const ifAssignedToDecide = ifAssignedTo('decide');
export const ifAssignedToRecommend = ifAssignedTo('recommend');

/** Never for a draft: until it is submitted it is its author's alone. */
export const submitted: OfSubmission = {
  name: 'submitted',
  holds: (_person, facts) => facts.stage !== 'draft',
  sql: (s) => `${s}.stage <> 'draft'`,
};

const later: readonly Stage[] = ['copyediting', 'production', 'scheduled', 'published'];

/** Assigned, and in a stage where the role has its work. */
export const ifAssignedIn = (role: JournalRole, ...stages: Stage[]): OfSubmission => ({
  name: `ifAssignedIn(${stages.join(', ')})`,
  holds: (person, facts) => ifAssigned(role).holds(person, facts) && stages.includes(facts.stage),
  sql: (s, person) => `(${s}.stage in (${stages.map((stage) => `'${stage}'`).join(', ')}) and ${ifAssigned(role).sql?.(s, person)})`,
});

export const afterAcceptance: OfSubmission = {
  name: 'afterAcceptance',
  holds: (_person, facts) => later.includes(facts.stage),
  sql: (s) => `${s}.stage in (${later.map((stage) => `'${stage}'`).join(', ')})`,
};

export const isPublished: OfSubmission = {
  name: 'isPublished',
  holds: (_person, facts) => facts.stage === 'published',
  sql: (s) => `${s}.stage = 'published'`,
};

export const beforeAcceptance: OfSubmission = {
  name: 'beforeAcceptance',
  holds: (_person, facts) => facts.stage === 'submission' || facts.stage === 'review',
  sql: (s) => `${s}.stage in ('submission', 'review')`,
};

export const isSubmitterOfDraft: OfSubmission = {
  name: 'isSubmitterOfDraft',
  holds: (person, facts) => facts.stage === 'draft' && facts.submitterId === person,
};

export const isSubmitterAskedToRevise: OfSubmission = {
  name: 'isSubmitterAskedToRevise',
  holds: (person, facts) => facts.stage === 'review' && facts.revisionsWanted && facts.submitterId === person,
};

/** Whatever its state: what an ended assignment still shows is decided in its projection, so that a reviewer who comes too late is told so. */
export const isItsReviewer: Predicate<AssignmentFacts> = {
  name: 'isItsReviewer',
  holds: (person, facts) => facts.reviewerId === person,
};
