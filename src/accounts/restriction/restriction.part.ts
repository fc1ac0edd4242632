import type { Part } from '../../access/part.js';
import { RestrictedMail } from './restricted-mail.js';
import { restrictionData } from './restriction.data.js';
import { Restriction } from './restriction.entity.js';

/** Whose data is stored and not otherwise used (R4). How it comes about and ends is for the room of rights. */
export const restrictionPart: Part = { providers: [RestrictedMail], exports: [RestrictedMail], entities: [Restriction], maps: [restrictionData] };
