import type { Part } from '../../access/part.js';
import { Guidelines } from './guidelines.js';
import { GuidelinesController } from './guidelines.controller.js';
import { guidelinesPolicy } from './guidelines.policy.js';
import { guidelinesTexts } from './guidelines.texts.js';
import { HiddenText } from './hidden-text.entity.js';
import { hiddenTextData, textReportData } from './reports.data.js';
import { TextReport } from './text-report.entity.js';

/** What may not be written in free text (P4). */
export const guidelinesPart: Part = {
  controllers: [GuidelinesController],
  providers: [Guidelines],
  exports: [Guidelines],
  entities: [HiddenText, TextReport],
  maps: [hiddenTextData, textReportData],
  rules: guidelinesPolicy,
  texts: [guidelinesTexts],
};
