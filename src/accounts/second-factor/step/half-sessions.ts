import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { CONFIG, type Config } from '../../../config.js';
import { sessionSecret } from '../../../platform/web/cookies.js';
import { halfKind, Sessions } from '../../../visitors/sessions/sessions.js';

/** Who has shown the password and not the second factor yet. */
@Injectable()
export class HalfSessions {
  constructor(private readonly sessions: Sessions, @Inject(CONFIG) private readonly config: Config) {}

  /** The person's id, or null: also for someone who is wholly signed in. */
  async of(request: Request): Promise<number | null> {
    const secret = sessionSecret(request, this.config.secure);
    const session = secret ? await this.sessions.find(secret) : null;
    return session?.onlyKind === halfKind ? session.personId : null;
  }
}
