import type { MergeRules } from '../personal-data/holder.js';
import { authorsOf } from './facts.js';

const bothWays = (condition: (one: string, other: string) => string): string => `(${condition('$1', '$2')} or ${condition('$2', '$1')})`;

/** What the merging of two accounts must not make of a manuscript: a reviewer of one's own work, or one who handles it (X4, X7). */
export const editorialMerge: MergeRules = {
  pointers: [
    { table: 'participant', column: 'person_id', how: { same: ['submission_id', 'role'], then: 'delete' } },
    { table: 'review_assignment', column: 'person_id', how: 'guarded' },
  ],
  obstacles: [
    {
      key: 'editorial.merge.reviewsOwn',
      sql: `select 1 from review_assignment ra where ra.declined_at is null and ra.cancelled_at is null and ${bothWays((one, other) => `(ra.person_id = ${one} and ${other} in (${authorsOf('ra.submission_id')}))`)}`,
    },
    {
      key: 'editorial.merge.sameRound',
      sql: 'select 1 from review_assignment one join review_assignment other on other.round_id = one.round_id where one.person_id = $1 and other.person_id = $2',
    },
    {
      key: 'editorial.merge.handlesOwn',
      sql: `select 1 from participant pa join submission s on s.id = pa.submission_id where s.stage not in ('published', 'declined', 'withdrawn')
        and ${bothWays((one, other) => `(pa.person_id = ${one} and ${other} in (${authorsOf('s.id')}))`)}`,
    },
  ],
};
