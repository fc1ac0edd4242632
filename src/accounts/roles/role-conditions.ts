import { secondFactorCondition } from '../second-factor/required/second-factor-condition.js';
import { undertakingCondition } from '../undertakings/undertaking-condition.js';
import type { RoleCondition } from './role-condition.js';

/** In the order in which they are to be met. */
export const roleConditions: readonly RoleCondition[] = [secondFactorCondition, undertakingCondition];

/** In SQL: the names of the conditions that are not met, as an array of text. */
export const unmetSql = (held: { person: string; journal: string; role: string }): string =>
  `array_remove(array[${roleConditions.map(({ name, met }) => `case when not (${met(held)}) then '${name}' end`).join(', ')}]::text[], null)`;

export const conditionNamed = (name: string): RoleCondition => {
  const condition = roleConditions.find((condition) => condition.name === name);
  if (!condition) throw new Error(`No condition ${name}.`);
  return condition;
};
