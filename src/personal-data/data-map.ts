import type { PurposeKey } from './purposes.js';
import type { Recipient } from './recipients.js';
import type { Role } from './roles.js';
import type { Words } from './words.js';

/** The four chapters of the requirements: accounts, contributors, editorial work, visitors. */
export type Category = 'A' | 'B' | 'C' | 'D';

/** `self` is the person whom the datum is about; `public` is anyone. */
export type Viewer = Role | 'self' | 'public' | 'nobody';
export type Source = 'self' | 'submitter' | 'staff' | 'system' | 'browser' | 'import' | 'feide' | 'orcid' | 'registers';

/** What a fulfilled erasure does to the datum. `keep` names the purpose on which it stays. */
export type Erasure = 'delete' | 'blank' | 'pseudonym' | { keep: PurposeKey };

export interface Personal {
  category: Category;
  what: Words;
  purposes: readonly [PurposeKey, ...PurposeKey[]];
  source: readonly [Source, ...Source[]];
  seenBy: readonly Viewer[];
  editedBy: readonly Viewer[];
  /** Kinds of recipients outside the platform. */
  sentTo?: readonly Recipient[];
  onErasure: Erasure;
}

export interface Technical {
  technical: string;
}

export type Datum = Personal | Technical;

/** Columns are the public properties of an entity that are not methods. */
export type Columns<E> = { [K in keyof E as E[K] extends (...args: never[]) => unknown ? never : K]-?: unknown };
export type DataMap<E> = { [K in keyof Columns<E>]: Datum };

type EntityClass<E> = new () => E;

export interface EntityMap {
  entity: EntityClass<object>;
  columns: Record<string, Datum>;
}

export const personal = (datum: Personal): Personal => datum;
export const technical = (why: string): Technical => ({ technical: why });
export const isPersonal = (datum: Datum): datum is Personal => 'category' in datum;

/** Declares every column of an entity; a missing or unknown column does not compile. */
export function dataMap<E extends object>(entity: EntityClass<E>, columns: DataMap<E>): EntityMap {
  return { entity, columns: columns as Record<string, Datum> };
}

/** Personal data in a place that is not a column of an entity: a file, a log, a cookie, another package's table. */
export interface PlaceOutsideTables {
  place: string;
  datum: Datum;
}
