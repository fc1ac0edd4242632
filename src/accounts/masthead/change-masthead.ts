import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { dayIn } from '../../platform/days.js';
import type { Language } from '../../platform/i18n/texts.js';
import { Conflict, Forbidden, found } from '../../platform/web/problems.js';
import { MastheadEntry } from './masthead-entry.entity.js';
import { MastheadLetters } from './masthead-letters.js';
import { byHeading } from './masthead-look.js';
import { MastheadQuery, type OwnRow, type Said } from './masthead.query.js';
import { hasPlace, mastheadState } from './masthead-state.js';
import { MastheadVersion } from './masthead-version.entity.js';

export interface Proposal {
  said: Said;
  personId: number | null;
  email: string | null;
  language: Language;
}

const day = 86_400_000;

/** What a journal's managers do to its masthead. Nothing of it is public before its person has confirmed it. */
@Injectable()
export class ChangeMasthead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly policy: Policy,
    private readonly query: MastheadQuery,
    private readonly letters: MastheadLetters,
  ) {}

  async propose(journalId: number, { said, ...whose }: Proposal, by: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select 1 from journal where id = $1 for update', [journalId]);
      if (!this.policy.allows('masthead.propose', by, { kind: 'journal', id: journalId, journalId })) throw new Forbidden();
      const last = await this.database.one<{ position: number }>('select coalesce(max(position), 0) as position from masthead_entry where journal_id = $1', [journalId]);
      const now = this.clock.now();
      const entry = this.database.manager.create(MastheadEntry, {
        publicId: randomBytes(12).toString('base64url'), journalId, ...whose, position: (last?.position ?? 0) + 1, askedAt: now, objectedAt: null, takenAwayAt: null,
      });
      await this.database.manager.insert(MastheadEntry, entry);
      await this.database.manager.insert(MastheadVersion, { entryId: entry.id, number: 1, ...said, madeById: by.personId, madeAt: now, confirmedAt: null, declinedAt: null });
      await this.events.record({ kind: 'masthead.proposed', subject: ['mastheadEntry', entry.id], journalId, by });
      await this.letters.ask(entry.id);
    });
  }

  /** A new version, which waits for its person's word; until then what was confirmed stays. */
  async change(id: number, said: Said, by: Actor): Promise<void> {
    await this.locked(id, by, async (entry) => {
      const before = found(await this.query.entry(id));
      await this.database.manager.insert(MastheadVersion, {
        entryId: id, number: before.number + 1, ...said, madeById: by.personId, madeAt: this.clock.now(), confirmedAt: null, declinedAt: null,
      });
      await this.database.manager.update(MastheadEntry, { id }, { askedAt: this.clock.now() });
      await this.events.record({ kind: 'masthead.changed', subject: ['mastheadEntry', id], journalId: entry.journalId, by });
      await this.letters.ask(id);
    });
  }

  /** Asks once more, at most once a day. */
  async askAgain(id: number, by: Actor): Promise<void> {
    await this.locked(id, by, async (entry) => {
      const { confirmedAt, declinedAt } = found(await this.query.entry(id));
      if (confirmedAt || declinedAt || this.clock.now().getTime() - entry.askedAt.getTime() < day) throw new Conflict('masthead.askedAlready');
      await this.database.manager.update(MastheadEntry, { id }, { askedAt: this.clock.now() });
      await this.events.record({ kind: 'masthead.asked', subject: ['mastheadEntry', id], journalId: entry.journalId, by });
      await this.letters.ask(id);
    });
  }

  /** Off the page at once; nobody has to agree to that. */
  async takeAway(id: number, by: Actor): Promise<void> {
    await this.locked(id, by, async (entry) => {
      await this.database.manager.update(MastheadEntry, { id }, { takenAwayAt: this.clock.now() });
      await this.events.record({ kind: 'masthead.takenAway', subject: ['mastheadEntry', id], journalId: entry.journalId, by });
    });
  }

  /** One place up or down among those below the same heading. */
  async move(id: number, up: boolean, by: Actor): Promise<void> {
    await this.locked(id, by, async ({ journalId }) => {
      const parts = byHeading(await this.current(journalId)).map(({ entries }) => entries.map(({ entryId }) => entryId));
      const part = found(parts.find((ids) => ids.includes(id)));
      swap(part, part.indexOf(id), up);
      await this.order(journalId, parts.flat(), by);
    });
  }

  /** A heading with all below it, one place up or down. */
  async moveHeading(journalId: number, key: string, up: boolean, by: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select 1 from journal where id = $1 for update', [journalId]);
      if (!this.policy.allows('masthead.propose', by, { kind: 'journal', id: journalId, journalId })) throw new Forbidden();
      const parts = byHeading(await this.current(journalId));
      swap(parts, parts.findIndex((part) => part.key === key), up);
      await this.order(journalId, parts.flatMap(({ entries }) => entries.map(({ entryId }) => entryId)), by);
    });
  }

  /** What has an order: neither over nor away. */
  private async current(journalId: number): Promise<OwnRow[]> {
    const rows = await this.query.desk(journalId);
    return rows.filter((row) => hasPlace(mastheadState(row, dayIn(row.timeZone, this.clock.now()))));
  }

  private async order(journalId: number, ids: readonly number[], by: Actor): Promise<void> {
    await this.database.execute('update masthead_entry set position = array_position($1::integer[], id) where id = any($1)', [ids]);
    await this.events.record({ kind: 'masthead.ordered', subject: ['journal', journalId], journalId, by });
  }

  private async locked(id: number, by: Actor, work: (entry: MastheadEntry) => Promise<void>): Promise<void> {
    await this.database.transaction(async () => {
      const entry = found(await this.database.manager.findOne(MastheadEntry, { where: { id }, lock: { mode: 'pessimistic_write' } }));
      if (!this.policy.allows('masthead.edit', by, { kind: 'mastheadEntry', id, journalId: entry.journalId })) throw new Forbidden();
      if (entry.objectedAt || entry.takenAwayAt) throw new Conflict('masthead.gone');
      await work(entry);
    });
  }
}

function swap(list: unknown[], at: number, up: boolean): void {
  const to = up ? at - 1 : at + 1;
  if (at >= 0 && to >= 0 && to < list.length) list.splice(to, 0, ...list.splice(at, 1));
}
