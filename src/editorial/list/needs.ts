import { isRestricted } from '../../accounts/restriction/restricted.js';

/** What a manuscript can need of its editors; each says itself in SQL, of a submission `s`, the moment `now` and the day `today` in the journal's time zone. */
export interface Needing {
  s: string;
  now: string;
  today: string;
}

export const decidingRoles = ['editor', 'sectionEditor', 'guestEditor'] as const;
const assignedEditor = (s: string): string => `select 1 from participant pa where pa.submission_id = ${s}.id and pa.role in (${decidingRoles.map((role) => `'${role}'`).join(', ')})`;
const live = (s: string): string => `from review_assignment ra join review_round rr on rr.id = ra.round_id and rr.closed_at is null
  where ra.submission_id = ${s}.id and ra.declined_at is null and ra.cancelled_at is null and (ra.submitted_at is not null or not ${isRestricted('ra.person_id', 'assignment')})`;
const openRound = (s: string): string => `(${s}.stage = 'review' and exists (select 1 from review_round rr where rr.submission_id = ${s}.id and rr.closed_at is null))`;
const asked = (s: string): string => `select r.closed_at from review_round r where r.submission_id = ${s}.id and r.outcome in ('revisions', 'resubmit')
  and r.number = (select max(n.number) from review_round n where n.submission_id = ${s}.id)`;
const revision = (s: string): string => `exists (select 1 from (${asked(s)}) w join submission_file f on f.submission_id = ${s}.id and f.area = 'revision' and f.uploaded_at > w.closed_at)`;

const needs = {
  new: ({ s, now }: Needing) => `(${s}.stage = 'submission' and ${s}.submitted_at > ${now} - interval '7 days')`,
  unassigned: ({ s }: Needing) => `(${s}.stage in ('submission', 'review') and not exists (${assignedEditor(s)}))`,
  noReviewers: ({ s }: Needing) => `(${openRound(s)} and not exists (select 1 ${live(s)}))`,
  reviewsIn: ({ s }: Needing) => `(${openRound(s)} and exists (select 1 ${live(s)}) and not exists (select 1 ${live(s)} and ra.submitted_at is null))`,
  revisionsIn: ({ s }: Needing) => `(${s}.stage = 'review' and ${revision(s)})`,
  lateAnswer: ({ s, today }: Needing) => `(${openRound(s)} and exists (select 1 ${live(s)} and ra.accepted_at is null and ra.submitted_at is null and ra.response_due < ${today}))`,
  lateReview: ({ s, today }: Needing) => `(${openRound(s)} and exists (select 1 ${live(s)} and ra.accepted_at is not null and ra.submitted_at is null and ra.review_due < ${today}))`,
  awaitingAuthor: ({ s }: Needing) => `(${s}.stage = 'review' and exists (${asked(s)}) and not ${revision(s)})`,
} as const;

export type Need = keyof typeof needs;
export const needKeys = Object.keys(needs) as Need[];

/** No need is one of another stage. */
export const needingStages = ['submission', 'review'] as const;

/** Several needs under one name: what the desk counts. */
const groups = { waiting: ['unassigned', 'noReviewers', 'reviewsIn', 'revisionsIn'], late: ['lateAnswer', 'lateReview'] } as const satisfies Record<string, readonly Need[]>;

export type State = Need | keyof typeof groups;
export const stateKeys: readonly State[] = ['waiting', 'late', ...needKeys];
/** What the desk and the list count for each editor. */
export const countedStates = ['waiting', 'late', 'new'] as const satisfies readonly State[];

export const isState = (text: string): text is State => stateKeys.includes(text as State);

export const stateSql = (state: State, of: Needing): string => (state in groups
  ? `(${groups[state as keyof typeof groups].map((need) => needs[need](of)).join(' or ')})`
  : needs[state as Need](of));

/** Assigned to the person as an editor, or to no editor at all: whose turn it is. */
export const mine = (s: string, person: string): string => `(exists (${assignedEditor(s)} and pa.person_id = ${person}) or not exists (${assignedEditor(s)}))`;
