import type { PurposeKey } from '../../personal-data/purposes.js';
import type { Choices } from '../erasure/choices.js';
import type { Line } from '../erasure/erasure-lines.js';

/** What work that is not done needs: name and address, what was promised for it, and that it is not done. */
export const forWork: readonly PurposeKey[] = ['manuscript', 'requests', 'confidentiality'];

/** Where an account ends while work of its owner goes on, the lines of the erasure of an account that stay until that is done. What rests on consent alone is none of them. */
export const heldBack = (lines: readonly Line[]): Choices =>
  new Map(lines.filter(({ does, fields }) => (does === 'delete' || does === 'blank') && fields.some(({ datum }) => datum.purposes.some((key) => forWork.includes(key)))).map(({ key }) => [key, 'stillNeeded']));
