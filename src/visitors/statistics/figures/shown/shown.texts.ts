import { defineTexts } from '../../../../platform/i18n/texts.js';

export const shownTexts = defineTexts({
  'shownFigures.nav': { en: 'Statistics', nb: 'Statistikk', nn: 'Statistikk' },
  'shownFigures.title': { en: 'Statistics', nb: 'Statistikk', nn: 'Statistikk' },
  'shownFigures.intro': {
    en: 'Readers can be shown how often an article has been viewed and downloaded. The figures say nothing about who read it.',
    nb: 'Leserne kan få se hvor mange ganger en artikkel er vist og lastet ned. Tallene sier ingenting om hvem som leste den.',
    nn: 'Lesarane kan få sjå kor mange gonger ein artikkel er vist og lasta ned. Tala seier ingenting om kven som las han.',
  },
  'shownFigures.place': { en: 'Where readers are', nb: 'Hvor leserne er', nn: 'Kvar lesarane er' },
  'shownFigures.place.hint': {
    en: 'How finely the statistics tell it, where the platform has place data. It is found from the network address, which is never kept, and what fewer than five readers a day share is put together.',
    nb: 'Hvor fint statistikken forteller det, der plattformen har stedsdata. Stedet finnes ut fra nettadressen, som aldri lagres, og det færre enn fem lesere om dagen har felles, slås sammen.',
    nn: 'Kor fint statistikken fortel det, der plattforma har staddata. Staden blir funnen ut frå nettadressa, som aldri blir lagra, og det færre enn fem lesarar om dagen har felles, blir slått saman.',
  },
  'shownFigures.place.none': { en: 'Not at all', nb: 'Ikke i det hele tatt', nn: 'Ikkje i det heile' },
  'shownFigures.place.country': { en: 'Country', nb: 'Land', nn: 'Land' },
  'shownFigures.place.region': { en: 'Country and region', nb: 'Land og region', nn: 'Land og region' },
  'shownFigures.place.city': { en: 'Country, region and town', nb: 'Land, region og by', nn: 'Land, region og by' },
  'shownFigures.place.unknown': { en: '{label} (not in the platform’s place data)', nb: '{label} (ikke i plattformens stedsdata)', nn: '{label} (ikkje i staddataa til plattforma)' },
  'shownFigures.shown': { en: 'Show views and downloads on the page of each article', nb: 'Vis visninger og nedlastinger på siden til hver artikkel', nn: 'Vis visingar og nedlastingar på sida til kvar artikkel' },
  'shownFigures.hint': { en: 'By month, for the last twelve months, and in all.', nb: 'Måned for måned de siste tolv månedene, og i alt.', nn: 'Månad for månad dei siste tolv månadane, og i alt.' },
});
