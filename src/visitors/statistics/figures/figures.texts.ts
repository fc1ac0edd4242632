import { defineTexts } from '../../../platform/i18n/texts.js';

export const figuresTexts = defineTexts({
  'figures.title': { en: 'Statistics', nb: 'Statistikk', nn: 'Statistikk' },
  'figures.tab.editorial': { en: 'Editorial work', nb: 'Redaksjonelt arbeid', nn: 'Redaksjonelt arbeid' },
});
