import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { JournalRole, Role } from '../personal-data/roles.js';
import type { Language } from '../platform/i18n/texts.js';
import type { Localized } from '../platform/i18n/translator.js';
import { requestOf } from '../platform/web/request.js';

/** A role that is held and does not count yet. */
export interface WaitingRole {
  journal: null | { id: number; path: string; name: Localized };
  role: Role;
  /** What has to be done first: the name of a condition. */
  condition: string;
  /** Where it is done, and where to go afterwards. */
  href(lang: Language, next: string | null): string;
}

/** Who acts: a person, perhaps with another behind (A16), with the roles that count now. */
export interface Actor {
  personId: number;
  behind: number | null;
  name: string;
  /** Who is behind, by name, and until when; the page says it. */
  acting: null | { by: string; until: Date };
  /** Someone has acted for this person, who has not yet said that they know. */
  actedFor: boolean;
  webAdmin: boolean;
  roles: readonly { journalId: number; role: JournalRole }[];
  /** Roles held now that count only when something has been done first. */
  waiting: readonly WaitingRole[];
  sessionId: number;
  /** A session opened by a mailed link reaches this one subject and nothing else. */
  only: null | { kind: string; id: number };
  /** There are guidelines that this person has not agreed to (P4). */
  owesAgreement?: boolean;
  /** Whether they were asked anew for the consent that the account rests on, and have not answered (S6). */
  owesConsent?: boolean;
}

/** Filled by the room that knows sessions and roles. */
export interface ActorSource {
  actor(sessionSecret: string): Promise<Actor | null>;
  /** Someone who acts for another asks for a page of theirs: that is a look, and is kept (P2). `route` is a pattern, no address. */
  looked(actor: Actor, route: string): Promise<void>;
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
