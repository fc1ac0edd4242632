import { defineTexts } from '../i18n/texts.js';

export const chartTexts = defineTexts({
  'chart.table': { en: 'The figures as a table', nb: 'Tallene som tabell', nn: 'Tala som tabell' },
  'chart.same': { en: 'As many as before', nb: 'Like mange som før', nn: 'Like mange som før' },
  'chart.none': { en: 'None before', nb: 'Ingen før', nn: 'Ingen før' },
  'chart.more': { en: '{share} more than before', nb: '{share} flere enn før', nn: '{share} fleire enn før' },
  'chart.less': { en: '{share} fewer than before', nb: '{share} færre enn før', nn: '{share} færre enn før' },
});
