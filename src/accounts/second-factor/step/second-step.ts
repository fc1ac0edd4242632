import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Arrived } from '../../sign-in/arrival.js';
import { OpenSession, type Door } from '../../sign-in/open-session.js';
import { CheckFactor, type Shown } from '../check-factor.js';

/** The second step of signing in: what was shown is used up and a new session opened, or neither (X22). */
@Injectable()
export class SecondStep {
  constructor(private readonly database: Database, private readonly factor: CheckFactor, private readonly session: OpenSession) {}

  async pass(personId: number, shown: Shown, door: Door): Promise<Arrived | null> {
    await this.factor.count(personId, shown, door.ip);
    const arrived = await this.database.transaction(async () => {
      if (!(await this.factor.check(personId, shown, 'passkey.step'))) return null;
      return { secret: await this.session.for(personId, door), whole: true, personId };
    });
    if (!arrived) await this.factor.refused(personId);
    return arrived;
  }
}
