import type { EditorialPart } from '../editorial-part.js';
import { FinderPages } from './finder-pages.js';
import { ReviewerFinder } from './finder.query.js';
import { finderTexts } from './finder.texts.js';

/** Finding whom to ask. */
export const finderPart: EditorialPart = {
  providers: [ReviewerFinder, FinderPages],
  texts: [finderTexts],
};
