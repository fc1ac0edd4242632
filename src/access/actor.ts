import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { JournalRole } from '../personal-data/roles.js';
import { requestOf } from '../platform/web/request.js';

/** Who acts: a person, perhaps with another behind (A16), with the roles held now. */
export interface Actor {
  personId: number;
  behind: number | null;
  name: string;
  webAdmin: boolean;
  roles: readonly { journalId: number; role: JournalRole }[];
  sessionId: number;
  /** A session opened by a mailed link reaches this one subject and nothing else. */
  only: null | { kind: string; id: number };
}

/** Filled by the room that knows sessions and roles. */
export interface ActorSource {
  actor(sessionSecret: string): Promise<Actor | null>;
}
export const ACTOR_SOURCE = Symbol('actor source');

declare module 'express-serve-static-core' {
  interface Request {
    actor?: Actor | null;
    subject?: unknown;
  }
}

/** The actor of the request; the guard has made sure that there is one where the route needs one. */
export const Who = createParamDecorator((_: unknown, host: ExecutionContext) => requestOf(host).actor ?? null);

/** The subject that the guard has loaded and allowed. */
export const Subject = createParamDecorator((_: unknown, host: ExecutionContext) => requestOf(host).subject);
