import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { isHidden } from '../../accounts/guidelines/hidden.js';
import { PlatformMail } from '../../accounts/mails/platform-mail.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Ends } from '../../platform/retention/ends.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { letterMail } from '../letters/letter.view.js';
import { hoursLeft, hoursToTell } from './breach-clock.js';
import { Breach, BreachEntry, freeTexts, type BreachSaid } from './breach.entities.js';
import { breachesUrls } from './urls.js';

/** At how many hours left the administrators are warned. */
const warnings = [48, 24, 6, 0];

export interface ReadBreach extends Pick<Breach, 'id' | 'publicId' | 'foundAt' | 'entries' | 'closedAt'> {
  /** Of what is hidden (P4), the words are not in it. */
  said: BreachSaid;
  hidden: boolean;
}

export interface ReadEntry {
  id: number;
  hidden: boolean;
  at: Date;
  by: string | null;
  said: BreachSaid;
}

/** The log of breaches (Art. 33, P5): each thing said of one is a new entry, and nothing is taken back. */
@Injectable()
export class Breaches {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events, private readonly mail: PlatformMail, jobs: Jobs, ends: Ends) {
    jobs.recur('breaches.warn', '3 * * * *', () => this.warn());
    ends.enforce('breaches.end', '55 3 * * *', { rule: 'breaches', table: 'breach', due: (over) => over('t.closed_at') });
  }

  /** Those that are open first, the newest first. */
  all(): Promise<ReadBreach[]> {
    return this.database.query<ReadBreach>(`${select} order by b.closed_at is not null, b.found_at desc, b.id desc`);
  }

  async one(id: number): Promise<ReadBreach> {
    return found(await this.database.one<ReadBreach>(`${select} where b.id = $1`, [id]));
  }

  entries(id: number): Promise<ReadEntry[]> {
    return this.database.query<ReadEntry>(
      `select e.id, e.at, ${hidden} as hidden, nullif(concat_ws(' ', p.given_name, p.family_name), '') as by, ${said} as said from breach_entry e left join person p on p.id = e.by_id where e.breach_id = $1 order by e.id desc`, [id],
    );
  }

  async enter(said: BreachSaid, actor: Actor): Promise<string> {
    return this.database.transaction(async () => {
      const breach = this.database.manager.create(Breach, { publicId: randomBytes(9).toString('base64url'), foundAt: new Date(said.found), authority: said.authority, entries: 0, warnedAt: hoursToTell + 1, closedAt: null });
      await this.database.manager.insert(Breach, breach);
      await this.add(breach.id, said, actor, 'breach.entered');
      return breach.publicId;
    });
  }

  async change(id: number, said: BreachSaid, actor: Actor, seen: number): Promise<void> {
    await this.database.transaction(async () => {
      const breach = await this.held(id);
      if (breach.entries !== seen) throw new Conflict('breach.changed');
      await this.database.manager.update(Breach, { id }, { foundAt: new Date(said.found), authority: said.authority });
      await this.add(id, said, actor, 'breach.written');
    });
  }

  /** Only when it is said of both the authority and the persons whether they were told. */
  async close(id: number, actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.held(id);
      const { said } = await this.one(id);
      if (said.authority === 'open' || said.persons === 'open') throw new Conflict('breach.unsettled');
      await this.database.manager.update(Breach, { id }, { closedAt: this.clock.now() });
      await this.events.record({ kind: 'breach.closed', subject: ['breach', id], by: actor });
    });
  }

  /** Each administrator, once at each mark, until it is said whether the authority was told. */
  private async warn(): Promise<void> {
    const now = this.clock.now();
    const open = await this.database.query<Pick<Breach, 'id' | 'publicId' | 'foundAt' | 'warnedAt'>>(`select id, public_id as "publicId", found_at as "foundAt", warned_at as "warnedAt" from breach where closed_at is null and authority = 'open' order by id`);
    for (const { id, publicId, foundAt, warnedAt } of open) {
      const left = hoursLeft(foundAt, now);
      const mark = warnings.filter((hours) => left <= hours).at(-1);
      if (mark === undefined || warnedAt <= mark) continue;
      await this.database.transaction(async () => {
        if ((await this.database.execute('update breach set warned_at = $2 where id = $1 and warned_at > $2', [id, mark])) === 0) return;
        await this.mail.toAdministrators((tr) => ({
          view: letterMail, about: ['breach', id],
          model: {
            subject: tr.t('breach.mail.subject', { hours: Math.max(0, left) }), paragraphs: [tr.t(left < 0 ? 'breach.mail.over' : 'breach.mail.text', { hours: left })],
            button: { label: tr.t('breach.mail.open'), href: this.mail.href(breachesUrls.breach({ lang: tr.language, breach: publicId })) },
          },
        }));
      });
    }
  }

  private async held(id: number): Promise<Breach> {
    await this.database.query('select 1 from breach where id = $1 for update', [id]);
    const breach = found(await this.database.manager.findOneBy(Breach, { id }));
    if (breach.closedAt) throw new Conflict('breach.isClosed');
    return breach;
  }

  private async add(breachId: number, said: BreachSaid, actor: Actor, kind: string): Promise<void> {
    await this.database.manager.insert(BreachEntry, { breachId, at: this.clock.now(), byId: actor.personId, said });
    await this.database.execute('update breach set entries = entries + 1 where id = $1', [breachId]);
    await this.events.record({ kind, subject: ['breach', breachId], by: actor });
  }
}

const hidden = isHidden('breach', 'e.id');
const said = `case when ${hidden} then e.said || '${JSON.stringify(Object.fromEntries(freeTexts.map((name) => [name, ''])))}'::jsonb else e.said end`;
const select = `select b.id, b.public_id as "publicId", b.found_at as "foundAt", b.entries, b.closed_at as "closedAt", ${said} as said, ${hidden} as hidden
  from breach b join lateral (select id, said from breach_entry where breach_id = b.id order by id desc limit 1) e on true`;
