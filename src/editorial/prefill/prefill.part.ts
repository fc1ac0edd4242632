import type { EditorialPart } from '../editorial-part.js';
import { PrefillController } from './prefill.controller.js';
import { Prefill } from './prefill.js';
import { prefillTexts } from './prefill.texts.js';

/** What a document says of itself is offered to its author. */
export const prefillPart: EditorialPart = { controllers: [PrefillController], providers: [Prefill], texts: [prefillTexts] };
