import { isBlocked, isExpired } from '../account/kept-out.js';
import { openInvitations } from '../invitations/open-invitations.js';

/** In SQL: how things stand with the account of `p`, which is `a` or not there: a PersonState. */
export const accountState = (p: string, a: string, now: string): string =>
  `case when ${a}.person_id is null and exists (${openInvitations(p, now)}) then 'invited' when ${a}.person_id is null then 'noAccount'
     when ${isBlocked(`${a}.person_id`, now)} then 'blocked' when ${isExpired(`${a}.person_id`, now)} then 'expired' when ${a}.confirmed_at is null then 'unconfirmed' else 'active' end`;
