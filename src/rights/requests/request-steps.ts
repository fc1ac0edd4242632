import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { isOpen, openStates, stepOf, type RequestState, type StepKey } from './course.js';
import { RequestLetters } from './request-letters.js';
import { RightsRequest } from './rights-request.entity.js';
import { Sessions } from '../../visitors/sessions/sessions.js';
import type { GroundKey } from './refusal-grounds.js';

/** What the administrator says with a step; what the step does not need is ignored. */
export interface Said {
  doubt: string;
  shown: string;
  ground: GroundKey | null;
  weighing: string;
  reason: string;
  until: string;
  letter: string;
}

/** Takes a request one step further: the row, the event and the letter in one transaction. */
@Injectable()
export class RequestSteps {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events, private readonly letters: RequestLetters, private readonly sessions: Sessions) {}

  /** `seen` is how many steps the form has seen: a slower administrator is told (X51). */
  async take(id: number, key: StepKey, said: Said, by: { actor: Actor; seen: number }): Promise<void> {
    await this.database.transaction(async () => {
      const request = found(await this.database.manager.findOne(RightsRequest, { where: { id }, lock: { mode: 'pessimistic_write' } }));
      const step = stepOf(key);
      if (request.steps !== by.seen || !step.from.includes(request.state)) throw new Conflict('requests.moved');
      const state = step.to === 'same' ? request.state : step.to;
      const changes = { ...this.changes(key, said, by.actor), state, steps: request.steps + 1 };
      await this.database.manager.update(RightsRequest, { id }, changes);
      await this.events.record({ kind: `request.${key}`, subject: ['rightsRequest', id], journalId: request.journalId, by: by.actor, data: said.ground && step.needs.includes('ground') ? { ground: said.ground } : {} });
      // Of a visit, only the session is not anonymous (D10).
      if (said.ground === 'anonymous' && request.personId !== null && request.personId !== by.actor.personId && ['erasure', 'objection'].includes(request.kind)) await this.sessions.endAll(request.personId);
      if (step.needs.includes('letter')) await this.letters.send(Object.assign(request, changes), said.letter, by.actor);
    });
  }

  private changes(key: StepKey, said: Said, { personId }: Actor): Partial<RightsRequest> {
    const now = this.clock.now();
    const answered = { answer: said.letter, answeredAt: now, answeredById: personId };
    switch (key) {
      case 'askIdentity': return { doubt: said.doubt };
      case 'confirmIdentity': return { shown: said.shown, checkedById: personId, checkedAt: now };
      case 'extend': return { extensionReason: said.reason, extendedAt: now, dueOn: said.until, warnedAt: null };
      case 'fulfilPartly': case 'refuse': return { ...answered, ground: said.ground, weighing: said.weighing || null };
      case 'fulfil': case 'notIdentifiable': return answered;
      case 'withdraw': return { answeredAt: now, answeredById: personId };
      case 'close': return { closedAt: now };
      case 'begin': return {};
    }
  }

  /** Says whose right it is. */
  async link(id: number, personId: number | null, actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      const done = await this.database.execute('update rights_request set person_id = $2, steps = steps + 1 where id = $1 and state = any($3) and person_id is distinct from $2', [id, personId, openStates]);
      if (done === 1) await this.events.record({ kind: 'request.linked', subject: ['rightsRequest', id], by: actor });
    });
  }

  /** The person takes the request back, as long as it is not answered. */
  async takeBack(publicId: string, actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      const row = await this.database.one<{ id: number; state: RequestState }>('select id, state from rights_request where public_id = $1 and person_id = $2 for update', [publicId, actor.personId]);
      if (!isOpen(found(row).state)) throw new Conflict('requests.moved');
      await this.database.execute(`update rights_request set state = 'withdrawn', steps = steps + 1, answered_at = $2 where id = $1`, [row!.id, this.clock.now()]);
      await this.events.record({ kind: 'request.takenBack', subject: ['rightsRequest', row!.id], by: actor });
    });
  }
}
