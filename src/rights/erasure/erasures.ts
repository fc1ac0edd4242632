import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { EraseAccount, type Hindrance } from '../../accounts/lifecycle/erase-account.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { Ledger } from '../ledger/ledger.js';
import { isOpen } from '../requests/course.js';
import { RightsRequest } from '../requests/rights-request.entity.js';
import { outcome, read, written, type Choices } from './choices.js';
import { Erasure } from './erasure.entity.js';
import { isLeft } from './hit.js';
import { EraseSubject } from './erase-subject.js';
import { ErasurePlan } from './plan.js';
import { SearchDatabase } from './search-database.js';
import { SearchFiles } from './search-files.js';
import { SoughtValues } from './sought.js';

/** Carries erasures out: ordered by the administrator, done by a job, and proven by another. Each is begun anew where it broke off. */
@Injectable()
export class Erasures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly plan: ErasurePlan,
    private readonly eraseSubject: EraseSubject,
    private readonly sought: SoughtValues,
    private readonly inDatabase: SearchDatabase,
    private readonly inFiles: SearchFiles,
    private readonly accounts: EraseAccount,
    private readonly ledger: Ledger,
  ) {
    jobs.define('rights.erase', ({ erasure }) => this.erase(Number(erasure)));
    jobs.define('rights.prove', ({ erasure }) => this.prove(Number(erasure)));
    jobs.recur('rights.finish', '35 * * * *', () => this.finish());
  }

  async of(requestId: number): Promise<Erasure | null> {
    return this.database.manager.findOneBy(Erasure, { requestId });
  }

  /** What stands in the way: work that others wait for, a journal or the platform without anyone to lead it. */
  async hindrances(personId: number | null): Promise<Hindrance[]> {
    return personId === null ? [] : this.accounts.hindrances(personId);
  }

  /** Ordered again, it does once more what is left to do and looks once more. */
  async order(requestId: number, choices: Choices, actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      const request = found(await this.database.manager.findOne(RightsRequest, { where: { id: requestId }, lock: { mode: 'pessimistic_write' } }));
      const before = await this.of(requestId);
      if (!isOpen(request.state) || (before !== null && before.state !== 'proven') || (await this.hindrances(request.personId)).length > 0) throw new Conflict('requests.moved');
      const now = this.clock.now();
      if (before) await this.database.manager.update(Erasure, { id: before.id }, { state: 'ordered', orderedById: actor.personId, orderedAt: now });
      else {
        await this.database.manager.insert(Erasure, {
          requestId, personId: request.personId, state: 'ordered', choices: written(choices), counts: {}, sought: null, hits: [], files: 0, orderedById: actor.personId, orderedAt: now, erasedAt: null, provenAt: null,
        });
      }
      const { id } = found(await this.of(requestId));
      await this.jobs.enqueue('rights.erase', { erasure: id }, { key: `rights.erase:${id}` });
      await this.events.record({ kind: 'request.erasureOrdered', subject: ['rightsRequest', requestId], by: actor });
    });
  }

  /** What names the person is noted, the data goes, and what to look for is kept until it has been looked for: all at once or not at all. */
  async erase(id: number): Promise<void> {
    await this.database.transaction(async () => {
      const erasure = await this.database.manager.findOne(Erasure, { where: { id, state: 'ordered' }, lock: { mode: 'pessimistic_write' } });
      if (!erasure) return;
      const request = await this.database.manager.findOneByOrFail(RightsRequest, { id: erasure.requestId });
      const subject = await this.plan.subject(request);
      // The answer still has to reach the person whose address goes now.
      if (!request.address && subject.addresses[0]) await this.database.manager.update(RightsRequest, { id: request.id }, { address: subject.addresses[0] });
      // Where something was left, the next search looks for the same.
      const sought = erasure.sought ?? await this.sought.of(subject);
      // What stays is noted while the rows still lead to the person: afterwards an address that led there may be gone.
      const choices = read(erasure.choices);
      const kept = (await this.plan.of(subject)).filter(({ line }) => outcome(line, choices) === 'keep').map(({ line, rows }) => [line.key, Math.max(rows, erasure.counts[line.key] ?? 0)] as const);
      const counts = await this.eraseSubject.apply(subject, choices);
      await this.database.manager.update(Erasure, { id }, {
        state: 'erased', sought, erasedAt: this.clock.now(), counts: { ...erasure.counts, ...Object.fromEntries(kept), ...Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, count + (erasure.counts[key] ?? 0)])) },
      });
      await this.ledger.note(subject, erasure.choices, this.clock.now());
      await this.events.record({ kind: 'request.erased', subject: ['rightsRequest', request.id], journalId: request.journalId, by: null });
      await this.jobs.enqueue('rights.prove', { erasure: id }, { key: `rights.prove:${id}` });
    });
  }

  async prove(id: number): Promise<void> {
    const erasure = await this.database.manager.findOneBy(Erasure, { id, state: 'erased' });
    if (!erasure?.sought) return;
    const subject = { personId: erasure.personId, addresses: erasure.sought.addresses };
    const hits = await this.inDatabase.search(subject, read(erasure.choices), erasure.sought);
    const { hits: inFiles, files } = await this.inFiles.search(erasure.sought);
    const all = [...hits, ...inFiles];
    await this.database.transaction(async () => {
      await this.database.execute(
        `update erasure set state = 'proven', sought = case when $5 then sought end, hits = $2, files = $3, proven_at = $4 where id = $1 and state = 'erased'`, [id, JSON.stringify(all), files, this.clock.now(), all.some(isLeft)],
      );
      await this.events.record({ kind: 'request.proven', subject: ['rightsRequest', erasure.requestId], by: null });
    });
  }

  /** What was needed to answer goes once the request is closed and the last letter has left. */
  private async finish(): Promise<void> {
    const closed = await this.database.query<{ personId: number | null; address: string; choices: string[] }>(
      `select r.person_id as "personId", r.address::text as address, e.choices from erasure e join rights_request r on r.id = e.request_id where r.state = 'closed' and r.address is not null
         and not exists (select 1 from message m where m.subject_kind = 'rightsRequest' and m.subject_id = r.id and m.sent_at is null and m.failed_at is null)`,
    );
    for (const { personId, address, choices } of closed) await this.eraseSubject.apply({ personId, addresses: [address] }, read(choices));
  }
}
