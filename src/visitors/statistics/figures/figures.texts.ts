import { defineTexts } from '../../../platform/i18n/texts.js';

export const figuresTexts = defineTexts({
  'figures.title': { en: 'Statistics', nb: 'Statistikk', nn: 'Statistikk' },
  'figures.tab.overview': { en: 'Overview', nb: 'Oversikt', nn: 'Oversikt' },
  'figures.tab.articles': { en: 'Articles', nb: 'Artikler', nn: 'Artiklar' },
  'figures.tab.issues': { en: 'Issues', nb: 'Numre', nn: 'Nummer' },
  'figures.tab.readers': { en: 'Readers', nb: 'Lesere', nn: 'Lesarar' },
  'figures.tab.ways': { en: 'How they came', nb: 'Hvordan de kom', nn: 'Korleis dei kom' },
  'figures.tab.editorial': { en: 'Editorial work', nb: 'Redaksjonelt arbeid', nn: 'Redaksjonelt arbeid' },
  'figures.tab.counter': { en: 'COUNTER', nb: 'COUNTER', nn: 'COUNTER' },
});
