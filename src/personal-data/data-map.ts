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
  /** How a value is said to people, where it is a code: of a country, of a language, or one that a text `<prefix><value>` says. */
  reads?: 'country' | 'language' | { text: string };
  /** Says the same as another column beside it, in another form: it is in the data of a copy, and not shown twice. */
  twin?: true;
}

type InWords = Personal & Required<Pick<Personal, 'reads'>>;

export interface Technical {
  technical: string;
}

export type Datum = Personal | Technical;

/** Columns are the public properties of an entity that are not methods. */
export type Columns<E> = { [K in keyof E as E[K] extends (...args: never[]) => unknown ? never : K]-?: unknown };
/** A column whose type names its values: people read them in words. */
type IsCode<V> = NonNullable<V> extends string ? (string extends NonNullable<V> ? false : true) : NonNullable<V> extends readonly (infer One)[] ? (One extends string ? (string extends One ? false : true) : false) : false;
export type DataMap<E> = { [K in keyof Columns<E>]: K extends keyof E ? (IsCode<E[K]> extends false ? Datum : Technical | InWords) : never };

type EntityClass<E> = new () => E;

/**
 * How a row leads to the person whom it is about: by a column that points to them, through the row that a column points
 * to, through rows of another table that point here, or by a column with one of their e-mail addresses.
 */
export type Link<Column extends string = string> = Column | { through: Column } | { pointedTo: { from: string; by: string } } | { address: Column };

export interface Rows<Column extends string = string> {
  /** What the person whom they are about calls such rows. */
  called: Words;
  /** Without it, the one technical column that points to a person says whom a row is about. A column that is personal itself and points to a person is about that person. */
  about?: readonly Link<Column>[];
  /** The column that names a row to people. */
  name?: Column;
  /** The column with a file that the person gets in the copy of their data, and when: SQL over the row `t`. Files that others wrote are not theirs. */
  files?: { column: Column; when: string };
  /** SQL over the row `t`: whether readers have it. Then it is changed by a new version, and never in place. */
  published?: string;
  /** SQL over the row `t`: whether it is still needed to answer the person. An erasure leaves it until then. */
  awaited?: string;
  /**
   * What others wrote about the work of a person, who is `$1` in the SQL over the row `t`: withheld from them by default, item by item (R2).
   * `submission` is SQL for the number of the work; `called` is what it is to that person, where that is not what it is to who wrote it.
   * `unlisted`, SQL over the row, says when even that it is there is not told (Personal Data Act § 16 first paragraph letter f); the administrator sees it always.
   */
  regards?: { columns: readonly Column[]; when: string; submission: string; called?: Words; unlisted?: string };
  /** Technical columns that help to understand a row. */
  beside?: readonly Column[];
  /** Instead of `about`, why no row can be traced to a person by the platform itself. */
  untraceable?: string;
}

export interface EntityMap {
  entity: EntityClass<object>;
  columns: Record<string, Datum>;
  rows: Rows | null;
}

export const personal = (datum: Personal): Personal => datum;
/** For a column of codes, whose values people read in words. */
export const inWords = (datum: Personal, reads: InWords['reads']): InWords => ({ ...datum, reads });
export const technical = (why: string): Technical => ({ technical: why });
export const isPersonal = (datum: Datum): datum is Personal => 'category' in datum;

/** Declares every column of an entity, and whom its rows are about; a missing or unknown column does not compile. */
export function dataMap<E extends object>(entity: EntityClass<E>, columns: DataMap<E>, rows: Rows<keyof Columns<E> & string> | null = null): EntityMap {
  return { entity, columns: columns as Record<string, Datum>, rows };
}

/**
 * Where the person whom rows are about edits what they say. `with` gives the names in the address, besides the language:
 * SQL over the row `t`; where one of them is null the row cannot be edited any more.
 */
export interface EditedAt {
  entity: EntityClass<object>;
  columns: readonly string[];
  at: { readonly pattern: string };
  with: Readonly<Record<string, string>>;
}

export const editedAt = <E extends object>(entity: EntityClass<E>, columns: readonly (keyof Columns<E> & string)[], at: { readonly pattern: string }, values: Readonly<Record<string, string>> = {}): EditedAt =>
  ({ entity, columns, at, with: values });

/** Personal data in a place that is not a column of an entity: a file, a log, a cookie, another package's table. */
export interface PlaceOutsideTables {
  place: string;
  datum: Datum;
}
