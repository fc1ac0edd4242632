import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Download } from '../../platform/web/answers.js';
import type { RequestContext } from '../../platform/web/request.js';
import { AccountLimits } from '../account/account-limits.js';
import { PeopleCsv } from './people-csv.js';
import { roleOf } from './person-seen.js';
import type { PeopleList } from './people-pages.js';
import { PeopleQuery } from './people.query.js';

/** The list as a file. Taking it is kept: once for whoever took it, and as a look at each person in it (P2). */
@Injectable()
export class ExportPeople {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly limits: AccountLimits,
    private readonly query: PeopleQuery,
  ) {}

  async take(ctx: RequestContext, actor: Actor, { scope, filter }: PeopleList, ip: string): Promise<Download> {
    await this.limits.count('export', `#${actor.personId}`, ip);
    const day = this.clock.now().toISOString().slice(0, 10);
    await this.database.transaction(() => this.record(actor, { scope, filter }));
    const csv = new PeopleCsv(ctx.translator, ctx.journal !== null);
    return new Download({
      stream: Readable.from(this.chunks(csv, { scope, filter }), { objectMode: false }), size: null, mediaType: 'text/csv; charset=utf-8',
      headers: { 'Content-Disposition': `attachment; filename="people-${day}.csv"` },
    });
  }

  private async *chunks(csv: PeopleCsv, { scope, filter }: Pick<PeopleList, 'scope' | 'filter'>): AsyncGenerator<Buffer> {
    yield Buffer.from(csv.head());
    for await (const people of this.query.all(scope, filter)) yield Buffer.from(csv.rows(people));
  }

  private async record(actor: Actor, { scope, filter }: Pick<PeopleList, 'scope' | 'filter'>): Promise<void> {
    const { statement, values } = this.query.sql(scope, filter).everyone();
    const at = values.length;
    const seen = await this.database.execute(
      `insert into event (at, kind, journal_id, subject_kind, subject_id, person_id, behind_id, data)
       select $${at + 1}, 'person.seen', $${at + 2}, 'person', e.id, $${at + 3}, $${at + 4}, jsonb_build_object('whole', e.within, 'role', $${at + 5}::text, 'export', true) from (${statement}) e where e.id <> $${at + 3} returning id`,
      [...values, this.clock.now(), scope.journalId, actor.personId, actor.behind, roleOf(actor, scope.journalId)],
    );
    await this.events.record({ kind: 'account.exported', subject: ['person', actor.personId], journalId: scope.journalId, by: actor, data: { people: seen } });
  }
}
