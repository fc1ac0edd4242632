import type { Part } from '../../access/part.js';
import { Guidelines } from './guidelines.js';
import { GuidelinesController } from './guidelines.controller.js';
import { guidelinesPolicy } from './guidelines.policy.js';
import { guidelinesTexts } from './guidelines.texts.js';

/** What may not be written in free text (P4). */
export const guidelinesPart: Part = {
  controllers: [GuidelinesController],
  providers: [Guidelines],
  exports: [Guidelines],
  rules: guidelinesPolicy,
  texts: [guidelinesTexts],
};
