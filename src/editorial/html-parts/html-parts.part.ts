import type { EditorialPart } from '../editorial-part.js';
import { HtmlPartsController } from './html-parts.controller.js';
import { HtmlParts } from './html-parts.js';
import { htmlPartsTexts } from './html-parts.texts.js';

/** Images, styles and fonts of HTML galleys. */
export const htmlPartsPart: EditorialPart = { controllers: [HtmlPartsController], providers: [HtmlParts], texts: [htmlPartsTexts] };
