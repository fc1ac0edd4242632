import { Injectable } from '@nestjs/common';
import { Events } from '../../platform/events/events.js';
import { Answered } from '../../platform/web/problems.js';
import { Accounts } from '../account/accounts.js';
import { KeptOutPages } from '../blocks/kept-out-pages.js';
import { Factors } from '../second-factor/factors.js';
import { OpenSession, type Door } from './open-session.js';

/** How someone has shown who they are. A passkey is two things at once: what they have, and what they know or are. */
export type Proof = 'password' | 'feide' | 'orcid' | 'passkey';

export interface Arrived {
  /** For the cookie. */
  secret: string;
  /** If not, the session opens nothing but the page that asks for the second factor. */
  whole: boolean;
  personId: number;
}

/** What follows once someone has shown who they are: the one way from any proof to a session. Entrance makes the answer of it. */
@Injectable()
export class Arrival {
  constructor(
    private readonly accounts: Accounts,
    private readonly events: Events,
    private readonly factors: Factors,
    private readonly keptOut: KeptOutPages,
    private readonly session: OpenSession,
  ) {}

  /** The owner of a blocked or expired account, who has just shown to be it, is told so; nobody else is (X20). */
  async of(personId: number, proof: Proof, door: Door): Promise<Arrived> {
    if ((await this.accounts.byPerson(personId))?.blocked) {
      await this.events.record({ kind: 'account.keptOut', subject: ['person', personId] });
      throw new Answered((context) => this.keptOut.of(context, personId));
    }
    const whole = proof === 'passkey' || !(await this.factors.on(personId));
    return { secret: whole ? await this.session.for(personId, door) : await this.session.half(personId, door), whole, personId };
  }
}
