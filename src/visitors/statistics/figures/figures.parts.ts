import type { Part } from '../../../access/part.js';
import { figuresDeskPart } from './desk/desk.part.js';
import { editorialFiguresPart } from './editorial/editorial-figures.part.js';
import { monthlyPart } from './monthly/monthly.part.js';
import { platformFiguresPart } from './platform/platform.part.js';
import { shownPart } from './shown/shown.part.js';
import { figuresTexts } from './figures.texts.js';

/** What is shown of use and of editorial work. */
export const figuresParts: readonly Part[] = [{ texts: [figuresTexts] }, figuresDeskPart, editorialFiguresPart, shownPart, monthlyPart, platformFiguresPart];
