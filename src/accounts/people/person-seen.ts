import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import type { PersonFacts } from './people.policy.js';

/** In which role someone looks: a journal's manager there, else the administrator. */
export const roleOf = (actor: Actor, journalId: number | null): 'manager' | 'webAdmin' =>
  actor.roles.some((held) => held.journalId === journalId && held.role === 'manager') ? 'manager' : 'webAdmin';

/** Each look of an administrator or manager at someone else's record leaves a trace (P2). */
@Injectable()
export class PersonSeen {
  constructor(private readonly events: Events) {}

  async by(actor: Actor, person: Pick<PersonFacts, 'id' | 'journalId'>, whole: boolean): Promise<void> {
    if (actor.personId === person.id) return;
    await this.events.record({ kind: 'person.seen', subject: ['person', person.id], journalId: person.journalId, by: actor, data: { whole, role: roleOf(actor, person.journalId) } });
  }
}
