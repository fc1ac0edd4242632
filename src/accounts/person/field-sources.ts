import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Translator } from '../../platform/i18n/translator.js';
import type { FieldSource, Person, Sources } from './person.entity.js';

/** Who edits: the person in front of the screen, also where one acts as another. */
type By = { personId: number; behind: number | null };

/** Also what is told in rows of its own. */
type Field = keyof Person | 'interests' | 'furtherEmails';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The fields that would differ afterwards. */
export const changedFields = (before: Person, changes: Partial<Person>): (keyof Person)[] =>
  (Object.keys(changes) as (keyof Person)[]).filter((field) => !same(before[field], changes[field]));

/** Remembers of each field who gave it, unless it was the person (S7). Whoever changes a field of a person says so here, in the same transaction. */
@Injectable()
export class FieldSources {
  constructor(private readonly database: Database) {}

  async record(personId: number, changed: readonly Field[], source: FieldSource | 'self'): Promise<void> {
    if (changed.length === 0) return;
    const added = source === 'self' ? {} : Object.fromEntries(changed.map((field) => [field, source]));
    await this.database.execute('update person set sources = (sources - $2::text[]) || $3::jsonb where id = $1', [personId, [...changed], JSON.stringify(added)]);
  }

  /** As `record`, where a person edits themselves or staff edit another. */
  async edited(personId: number, changed: readonly Field[], by: By): Promise<void> {
    await this.record(personId, changed, by.personId === personId && by.behind === null ? 'self' : 'staff');
  }
}

const labelOf = (field: string): string => (field === 'muted' ? 'person.optionalMail' : `person.${field}`);

/** “Affiliation: Feide”, for each field that the person did not give. */
export const sourceLines = (sources: Sources, { t }: Translator): string[] =>
  Object.entries(sources).flatMap(([field, source]) => (source ? [t('person.sourceOf', { field: t(labelOf(field)), source: t(`person.fieldSource.${source}`) })] : []));
