import type { Part } from '../../../../access/part.js';
import { MonthlyFigures, monthlyKind } from './monthly-figures.js';
import { monthlyTexts } from './monthly.texts.js';

/** The mail of the month. */
export const monthlyPart: Part = {
  providers: [MonthlyFigures],
  texts: [monthlyTexts],
  mailKinds: [{ key: monthlyKind, group: 'figures.title', order: 50, label: 'mailKind.monthlyFigures', always: null, roles: ['manager'] }],
  automated: [{
    job: 'figures.monthly',
    words: {
      en: 'Managers of a journal get one mail a month with what was read of it, unless they have switched it off.',
      nb: 'De som leder et tidsskrift, får én e-post i måneden om hva som er lest av det, hvis de ikke har slått den av.',
      nn: 'Dei som leier eit tidsskrift, får éin e-post i månaden om kva som er lese av det, om dei ikkje har slått han av.',
    },
  }],
};
