import { defineTexts } from '../../../../platform/i18n/texts.js';

export const shownTexts = defineTexts({
  'shownFigures.nav': { en: 'Figures for readers', nb: 'Tall for lesere', nn: 'Tal for lesarar' },
  'shownFigures.title': { en: 'Figures for readers', nb: 'Tall for lesere', nn: 'Tal for lesarar' },
  'shownFigures.intro': {
    en: 'Readers can be shown how often an article has been viewed and downloaded. The figures say nothing about who read it.',
    nb: 'Leserne kan få se hvor mange ganger en artikkel er vist og lastet ned. Tallene sier ingenting om hvem som leste den.',
    nn: 'Lesarane kan få sjå kor mange gonger ein artikkel er vist og lasta ned. Tala seier ingenting om kven som las han.',
  },
  'shownFigures.shown': { en: 'Show views and downloads on the page of each article', nb: 'Vis visninger og nedlastinger på siden til hver artikkel', nn: 'Vis visingar og nedlastingar på sida til kvar artikkel' },
  'shownFigures.hint': { en: 'By month, for the last twelve months, and in all.', nb: 'Måned for måned de siste tolv månedene, og i alt.', nn: 'Månad for månad dei siste tolv månadane, og i alt.' },
});
