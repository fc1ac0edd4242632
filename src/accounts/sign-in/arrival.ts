import { Injectable } from '@nestjs/common';
import { OpenSession, type Door } from './open-session.js';

/** How someone has shown who they are. */
export type Proof = 'password' | 'feide' | 'orcid' | 'passkey';

/** What follows once someone has shown who they are: the one way from any proof to a session. */
@Injectable()
export class Arrival {
  constructor(private readonly session: OpenSession) {}

  /** The secret for the cookie. Unless `whole`, the session opens nothing but the page that asks for the second factor. */
  async of(personId: number, _proof: Proof, door: Door): Promise<{ secret: string; whole: boolean }> {
    return { secret: await this.session.for(personId, door), whole: true };
  }
}
