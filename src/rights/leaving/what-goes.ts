import type { PurposeKey } from '../../personal-data/purposes.js';
import type { Choices } from '../erasure/choices.js';
import type { WhatRests } from '../../accounts/consents/what-rests.js';
import type { Translator } from '../../platform/i18n/translator.js';
import type { Line } from '../erasure/erasure-lines.js';

/** What work that is not done needs: name and address, what was promised for it, and that it is not done. */
const forWork: readonly PurposeKey[] = ['manuscript', 'requests', 'confidentiality'];

/** Where an account ends while work of its owner goes on, the lines of the erasure of an account that stay until that is done. What rests on consent alone is none of them. */
export const heldBack = (lines: readonly Line[]): Choices =>
  new Map(lines.filter(({ does, fields }) => (does === 'delete' || does === 'blank') && fields.some(({ datum }) => datum.purposes.some((key) => forWork.includes(key)))).map(({ key }) => [key, 'stillNeeded']));

/** What a person leaves behind that is not the account's. */
const afterwards = ['byline', 'archive', 'proofOfConsent'] as const satisfies readonly PurposeKey[];

/** What goes on for another purpose (R7): the account's own data goes with it, but for what work under way needs. */
export const goingOn = (rests: WhatRests, live: boolean, tr: Translator): { purpose: string; ground: string; data: string }[] =>
  [...(live ? rests.goesOn('account', tr, forWork) : []), ...afterwards.map((key) => ({ ...rests.why(key, tr), data: tr.t(`leaving.stays.${key}`) }))];
