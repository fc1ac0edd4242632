import type { Part } from '../../access/part.js';
import { figuresParts } from './figures/figures.parts.js';
import { storedPart } from './stored/stored.part.js';

/** What the room of statistics is made of. */
export const statisticsParts: readonly Part[] = [storedPart, ...figuresParts];
