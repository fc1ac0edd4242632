import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { dayIn } from '../../platform/days.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { MastheadEntry } from './masthead-entry.entity.js';
import { MastheadQuery, type OwnRow, type Said } from './masthead.query.js';
import { MastheadVersion } from './masthead-version.entity.js';

/** What is each person's own to say of themselves. */
export type OwnWords = Pick<Said, 'name' | 'affiliation' | 'orcid'>;

/** Who answers: someone signed in, or whoever holds the private link. */
export type Answering = { personId: number; behind: null } | null;

/** What the person named on a masthead does: confirm, decline, end, object (A18). `seen` is the version that they saw: nobody confirms what they have not seen. */
@Injectable()
export class OwnMasthead {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events, private readonly query: MastheadQuery) {}

  /** Makes it public, in their own words. */
  async confirm(id: number, seen: number, words: OwnWords, by: Answering): Promise<void> {
    await this.locked(id, async (entry) => {
      if (entry.versionId !== seen) throw new Conflict('masthead.changedMeanwhile');
      const same = entry.name === words.name && entry.affiliation === words.affiliation && entry.orcid === words.orcid;
      if (same && entry.confirmedAt === null) {
        await this.database.manager.update(MastheadVersion, { id: entry.versionId }, { confirmedAt: this.clock.now(), declinedAt: null });
      } else if (!same) await this.write(entry, words, by);
      await this.database.manager.update(MastheadEntry, { id }, { objectedAt: null });
      await this.record('confirmed', entry, by);
    });
  }

  /** No to what waits; what was confirmed before stays as it was. */
  async decline(id: number, seen: number, by: Answering): Promise<void> {
    await this.locked(id, async (entry) => {
      if (entry.versionId !== seen) throw new Conflict('masthead.changedMeanwhile');
      if (entry.confirmedAt) return;
      await this.database.manager.update(MastheadVersion, { id: entry.versionId }, { declinedAt: this.clock.now() });
      await this.record('declined', entry, by);
    });
  }

  /** From today on it stands under “Earlier”. */
  async end(id: number, by: Answering): Promise<void> {
    await this.locked(id, async (entry) => {
      const shown = found((await this.query.versions(id)).find(({ confirmedAt }) => confirmedAt));
      const today = dayIn(entry.timeZone, this.clock.now());
      if (shown.endsOn && shown.endsOn <= today) return;
      await this.write({ ...shown, entryId: id, number: entry.number }, { endsOn: today }, by);
      await this.record('ended', entry, by);
    });
  }

  /** Nobody sees it any more, from this moment. */
  async object(id: number, by: Answering): Promise<void> {
    await this.locked(id, async (entry) => {
      if (entry.objectedAt) return;
      await this.database.manager.update(MastheadEntry, { id }, { objectedAt: this.clock.now() });
      await this.record('objected', entry, by);
    });
  }

  private async write(from: Said & { entryId: number; number: number }, changes: Partial<Said>, by: Answering): Promise<void> {
    const { name, affiliation, orcid, title, ownTitle, heading, ownHeading, startsOn, endsOn } = { ...from, ...changes };
    const now = this.clock.now();
    await this.database.manager.insert(MastheadVersion, {
      entryId: from.entryId, number: from.number + 1, name, affiliation, orcid, title, ownTitle, heading, ownHeading, startsOn, endsOn,
      madeById: by?.personId ?? null, madeAt: now, confirmedAt: now, declinedAt: null,
    });
  }

  private async record(act: string, entry: OwnRow, by: Answering): Promise<void> {
    await this.events.record({ kind: `masthead.${act}`, subject: ['mastheadEntry', entry.entryId], journalId: entry.journalId, by });
  }

  private async locked(id: number, work: (entry: OwnRow) => Promise<void>): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select 1 from masthead_entry where id = $1 for update', [id]);
      const entry = found(await this.query.entry(id));
      if (entry.takenAwayAt) throw new Conflict('masthead.gone');
      await work(entry);
    });
  }
}
