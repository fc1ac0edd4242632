import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Session } from '../../visitors/sessions/session.entity.js';
import { PlatformMail } from '../mails/platform-mail.js';
import { Acting } from './acting.entity.js';
import { actedForMail } from './acting.view.js';
import { actingUrls } from './urls.js';

type By = { personId: number; behind: number | null };

export interface PastActing {
  id: number;
  reason: string | null;
  startedAt: Date;
  endedAt: Date | null;
  endsAt: Date;
  goesOn: boolean;
  known: boolean;
}

/** What is kept of each time that someone was acted for, and what the person is told. */
@Injectable()
export class Actings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly mail: PlatformMail,
  ) {
    events.on('account.signedOut', async (event) => {
      if (event.personId === null || event.behindId === null) return;
      const gone = await this.database.query<{ id: number }>(
        `select a.session_id as id from acting a where a.person_id = $1 and a.behind_id = $2 and a.ended_at is null and not exists (select 1 from session s where s.id = a.session_id)`,
        [event.personId, event.behindId],
      );
      for (const { id } of gone) await this.close(id, { personId: event.behindId, behind: null });
    });
  }

  async begin(by: By, session: Session, reason: string): Promise<void> {
    const row = this.database.manager.create(Acting, {
      personId: session.personId, behindId: by.personId, sessionId: session.id, reason, startedAt: session.startedAt, endsAt: session.endsAt, endedAt: null, knownAt: null,
    });
    await this.database.manager.insert(Acting, row);
    await this.events.record({ kind: 'account.actedFor', subject: ['person', session.personId], by, data: { acting: row.id } });
    await this.tell(row, reason);
  }

  /** True if it was still open. */
  async close(sessionId: number, by: By): Promise<boolean> {
    const [row] = await this.database.query<{ id: number; personId: number }>(
      'update acting set ended_at = $2 where session_id = $1 and ended_at is null returning id, person_id as "personId"', [sessionId, this.clock.now()],
    );
    if (row) await this.events.record({ kind: 'account.actingEnded', subject: ['person', row.personId], by, data: { acting: row.id } });
    return row !== undefined;
  }

  async sessionOf(id: number, personId: number): Promise<number | null> {
    const row = await this.database.one<{ id: number }>('select session_id as id from acting where id = $1 and person_id = $2 and ended_at is null', [id, personId]);
    return row && row.id;
  }

  /** Every time that the person was acted for, newest first. */
  async of(personId: number): Promise<PastActing[]> {
    return this.database.query<PastActing>(
      `select a.id, a.reason, a.started_at as "startedAt", a.ended_at as "endedAt", a.ends_at as "endsAt", a.known_at is not null as known,
              a.ended_at is null and a.ends_at > $2 and exists (select 1 from session s where s.id = a.session_id) as "goesOn"
       from acting a where a.person_id = $1 order by a.id desc limit 100`, [personId, this.clock.now()],
    );
  }

  async know(personId: number): Promise<void> {
    await this.database.execute('update acting set known_at = $2 where person_id = $1 and known_at is null', [personId, this.clock.now()]);
  }

  private async tell(row: Acting, reason: string): Promise<void> {
    await this.mail.toPerson(row.personId, (tr, to) => ({
      view: actedForMail,
      model: { subject: tr.t('acting.mail.subject'), reason, until: tr.dateTime(row.endsAt), href: this.mail.href(actingUrls.actedFor({ lang: to.language })) },
    }));
  }
}
