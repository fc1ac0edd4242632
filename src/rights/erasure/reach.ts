import type { Line } from './erasure-lines.js';

/**
 * How far an erasure goes. `all`: the person, and whatever stands under their addresses. `person`: what leads to the person alone, where an
 * address is not shown to be theirs. `account`: of that, the chapters on accounts and visits (A, D), where an account ends by itself; what
 * was contributed or done at work (B, C) is part of others' work, and waits for a request.
 */
const reaches = ['all', 'person', 'account'] as const;
export type Reach = (typeof reaches)[number];

/** What readers see of staff has an end of its own (A18), and merely points to the person no longer. */
const standsAlone = ({ fields }: Line): boolean => fields.every(({ datum, to }) => to !== 'person' && datum.purposes.includes('masthead'));

export function isWithin(line: Line, reach: Reach): boolean {
  if (line.follows) return isWithin(line.follows, reach);
  const ofTheAccount = line.fields.every(({ datum: { category } }) => category === 'A' || category === 'D');
  return reach === 'all' || (!standsAlone(line) && (reach === 'person' || ofTheAccount));
}

/** Beside the choices in the ledger. */
export const writtenReach = (reach: Reach): string => `reach ${reach}`;
export const reachIn = (texts: readonly string[]): Reach => reaches.find((reach) => texts.includes(writtenReach(reach))) ?? 'all';
