import { always } from '../../access/policy.js';
import type { RightsPart } from '../rights-part.js';
import { Safeguards } from './safeguards.js';
import { SafeguardsController } from './safeguards.controller.js';
import { safeguardsTexts } from './safeguards.texts.js';

/** Where data lies and how it is protected (P8). */
export const safeguardsPart: RightsPart = {
  controllers: [SafeguardsController],
  providers: [Safeguards],
  texts: [safeguardsTexts],
  rules: { 'safeguards.edit': { on: 'platform', allow: { webAdmin: always }, whileActing: false } },
};
