import type { Part } from '../../access/part.js';
import { counterPart } from './counter/counter.part.js';
import { figuresParts } from './figures/figures.parts.js';
import { ingestPart } from './ingest/ingest.part.js';
import { recordingPart } from './recording/recording.part.js';
import { storedPart } from './stored/stored.part.js';

/** What the room of statistics is made of. */
export const statisticsParts: readonly Part[] = [storedPart, recordingPart, ingestPart, counterPart, ...figuresParts];
