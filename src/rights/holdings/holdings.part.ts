import type { Part } from '../../access/part.js';
import { DatumWords } from './datum-words.js';
import { Declarations } from './declarations.js';
import { Held } from './held.js';
import { Holdings } from './holdings.js';
import { Subjects } from './subjects.js';

/** What the house holds on people, and how it leads to them: read from the data maps, by everything in this room. */
export const holdingsPart: Part = { providers: [DatumWords, Declarations, Held, Holdings, Subjects] };
