import type { Part } from '../access/part.js';
import { holdingsPart } from './holdings/holdings.part.js';
import { ownDataPart } from './own-data/own-data.part.js';
import { requestsPart } from './requests/requests.part.js';
import { statementPart } from './statement/statement.part.js';

/** What the room of rights is made of. */
export const rightsParts: readonly Part[] = [holdingsPart, statementPart, ownDataPart, requestsPart];
