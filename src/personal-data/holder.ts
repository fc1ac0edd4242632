import type { EditedAt, EntityMap, PlaceOutsideTables } from './data-map.js';
import type { Words } from './words.js';

/** Something that the platform does to personal data by itself (S8). `job` is the recurring job that does it; null where it comes with an act of a person. */
export interface AutomatedProcedure {
  job: string | null;
  words: Words;
}

/**
 * A foreign key to a person for which moving the pointer is not enough when two accounts of one person are merged:
 * `drop` removes the merged account's rows (all, or those that the condition finds); `clear` lets them point to nobody;
 * `end` sets a time in a column that has none; `same` ends or removes the row that would be a second one with the same
 * values, among those that fit `where`; `guarded` says that an obstacle keeps two such rows from ever meeting.
 * What is left is moved.
 */
export interface MergePointer {
  table: string;
  column: string;
  how: 'drop' | 'clear' | 'guarded' | { drop: string } | { end: string } | { same: readonly string[]; where?: string; then: 'delete' | { end: string } };
}

export interface MergeRules {
  pointers?: readonly MergePointer[];
  /** What stands in the way of a merge: SQL over the two persons $1 and $2 that finds a row, and the text that says why. */
  obstacles?: readonly { key: string; sql: string }[];
}

/** What a room that holds personal data must be able to say of it. */
export interface PersonalDataHolder {
  room: string;
  maps: readonly EntityMap[];
  /** Where people edit what is held about them: for each column that the data map lets its person edit. */
  edited?: readonly EditedAt[];
  elsewhere?: readonly PlaceOutsideTables[];
  automated?: readonly AutomatedProcedure[];
  onMerge?: MergeRules;
}

/** All that hold personal data: the rooms and the platform. */
export const HOLDERS = Symbol('holders of personal data');
