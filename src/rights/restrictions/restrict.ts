import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { Basis, RestrictedUse, RestrictionGround } from '../../accounts/restriction/restricted.js';
import { Restriction } from '../../accounts/restriction/restriction.entity.js';
import { UnavailableReviewers } from '../../editorial/review/unavailable-reviewers.js';
import { HandOver } from '../../editorial/desk/hand-over.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { RightsRequest } from '../requests/rights-request.entity.js';
import { Requests } from '../requests/requests.js';
import { RestrictionLetters } from './restriction-letters.js';

export interface Restricting {
  ground: RestrictionGround;
  covers: string;
  since: string;
  works: boolean;
  successors: readonly { assignment: number; person: number }[];
}

/** A live assignment that a colleague could take over is left without one. */
export class NoSuccessor extends Error {}

/** Restricts the use of someone's data, allows single uses of it, and lifts the restriction: never before the person was told (R4). */
@Injectable()
export class Restrict {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly handOver: HandOver,
    private readonly reviewers: UnavailableReviewers,
    private readonly requests: Requests,
    private readonly letters: RestrictionLetters,
  ) {}

  async place(requestId: number, by: Actor, { ground, covers, since, works, successors }: Restricting): Promise<Restriction> {
    return this.database.transaction(async () => {
      const request = found(await this.database.manager.findOne(RightsRequest, { where: { id: requestId }, lock: { mode: 'pessimistic_write' } }));
      if (request.personId === null && !request.address) throw new Conflict('restriction.nobody');
      if (await this.database.one('select 1 from restriction where request_id = $1 and lifted_at is null', [requestId])) throw new Conflict('requests.moved');
      for (const { id, successors: possible } of request.personId === null ? [] : await this.handOver.of(request.personId)) {
        const to = successors.find(({ assignment }) => assignment === id)?.person;
        if (possible.length > 0 && (to === undefined || !(await this.handOver.pass(request.personId!, id, to, by)))) throw new NoSuccessor();
      }
      const row = this.database.manager.create(Restriction, {
        publicId: randomBytes(16).toString('hex'), requestId, personId: request.personId, address: request.personId === null ? request.address : null, name: request.name, ground, works, covers, since,
        placedAt: this.clock.now(), placedById: by.personId, exceptions: {}, letter: null, toldAt: null, liftOn: null, liftedAt: null, liftedById: null,
      });
      await this.database.manager.insert(Restriction, row);
      if (row.personId !== null) await this.reviewers.settle(row.personId);
      await this.events.record({ kind: 'restriction.placed', subject: ['rightsRequest', requestId], by, data: { ground } });
      return row;
    });
  }

  async allow(id: number, by: Actor, use: RestrictedUse, because: { basis: Basis; words: string }): Promise<void> {
    await this.change(id, by, 'restriction.allowed', ({ exceptions }) => ({ exceptions: { ...exceptions, [use]: because } }), { use, basis: because.basis });
  }

  async endException(id: number, by: Actor, use: RestrictedUse): Promise<void> {
    await this.change(id, by, 'restriction.exceptionEnded', ({ exceptions }) => ({ exceptions: Object.fromEntries(Object.entries(exceptions).filter(([key]) => key !== use)) }), { use });
  }

  /** The letter that it will be lifted, and when. */
  async tell(id: number, by: Actor, { letter, liftOn }: { letter: string; liftOn: string }): Promise<void> {
    const row = await this.change(id, by, 'restriction.told', () => ({ letter, liftOn, toldAt: this.clock.now() }), { liftOn });
    await this.letters.told(row, letter, by);
  }

  /** Never before the letter, nor before the day that stands in it. */
  async lift(id: number, by: Actor): Promise<void> {
    await this.change(id, by, 'restriction.lifted', ({ toldAt, liftOn }) => {
      if (toldAt === null || liftOn === null) throw new Conflict('restriction.notTold');
      if (this.requests.today() < liftOn) throw new Conflict('restriction.tooEarly');
      return { liftedAt: this.clock.now(), liftedById: by.personId };
    }, {});
  }

  private async change(id: number, by: Actor, kind: string, changes: (row: Restriction) => Partial<Restriction>, data: Record<string, string>): Promise<Restriction> {
    return this.database.transaction(async () => {
      const row = found(await this.database.manager.findOne(Restriction, { where: { id }, lock: { mode: 'pessimistic_write' } }));
      if (row.liftedAt) throw new Conflict('requests.moved');
      const changed = changes(row);
      await this.database.manager.update(Restriction, { id }, changed);
      if (row.personId !== null) await this.reviewers.settle(row.personId);
      await this.events.record({ kind, subject: row.requestId === null ? ['restriction', id] : ['rightsRequest', row.requestId], by, data });
      return Object.assign(row, changed);
    });
  }
}
