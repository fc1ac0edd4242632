import { isBlocked, isExpired } from '../account/kept-out.js';

/** In SQL: how things stand with an account, which may not be there: a PersonState. */
export const accountState = (a: string, now: string): string =>
  `case when ${a}.person_id is null then 'noAccount' when ${isBlocked(`${a}.person_id`, now)} then 'blocked' when ${isExpired(`${a}.person_id`, now)} then 'expired' when ${a}.confirmed_at is null then 'unconfirmed' else 'active' end`;
