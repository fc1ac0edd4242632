import type { ConsentPurpose } from './consents.js';

/** Whether a person has taken their yes to a purpose back and not given it again. Someone who was never asked has not. */
export const withdrawnSql = (person: string, purpose: ConsentPurpose): string =>
  `coalesce((select bool_and(withdrawn_at is not null) from consent where person_id = ${person} and purpose = '${purpose}'), false)`;
