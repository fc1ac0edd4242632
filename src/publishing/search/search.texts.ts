import { defineTexts } from '../../platform/i18n/texts.js';

export const searchTexts = defineTexts({
  'search.title': { en: 'Search', nb: 'Søk', nn: 'Søk' },
  'search.titled': { en: 'Search: {words}', nb: 'Søk: {words}', nn: 'Søk: {words}' },
  'search.in': { en: 'Search in {journal}', nb: 'Søk i {journal}', nn: 'Søk i {journal}' },
  'search.all': { en: 'Search in all journals', nb: 'Søk i alle tidsskrifter', nn: 'Søk i alle tidsskrift' },
  'search.words': { en: 'Title, author, keyword or DOI', nb: 'Tittel, forfatter, nøkkelord eller DOI', nn: 'Tittel, forfattar, nøkkelord eller DOI' },
  'search.submit': { en: 'Search', nb: 'Søk', nn: 'Søk' },
  'search.year': { en: 'Year', nb: 'År', nn: 'År' },
  'search.section': { en: 'Section', nb: 'Seksjon', nn: 'Seksjon' },
  'search.journal': { en: 'Journal', nb: 'Tidsskrift', nn: 'Tidsskrift' },
  'search.any': { en: 'All', nb: 'Alle', nn: 'Alle' },
  'search.found': { en: '{count, plural, one {# article} other {# articles}}', nb: '{count, plural, one {# artikkel} other {# artikler}}', nn: '{count, plural, one {# artikkel} other {# artiklar}}' },
  'search.none': { en: 'No article was found', nb: 'Ingen artikler ble funnet', nn: 'Ingen artiklar vart funne' },
  'search.none.text': {
    en: 'All words must be in the title, the abstract, the keywords or the names. Try fewer words, another spelling, or the other language.',
    nb: 'Alle ordene må stå i tittel, sammendrag, nøkkelord eller navn. Prøv færre ord, en annen skrivemåte eller det andre språket.',
    nn: 'Alle orda må stå i tittel, samandrag, nøkkelord eller namn. Prøv færre ord, ein annan skrivemåte eller det andre språket.',
  },
  'search.none.all': { en: 'Search in all journals', nb: 'Søk i alle tidsskrifter', nn: 'Søk i alle tidsskrift' },
  'search.none.wider': { en: 'Search in all years and sections', nb: 'Søk i alle år og seksjoner', nn: 'Søk i alle år og seksjonar' },
  'search.help': {
    en: 'Words are found in all their forms, in Norwegian and in English, and as the beginning of longer words. Put words in quotation marks to find them side by side.',
    nb: 'Ord finnes i alle sine former, på norsk og på engelsk, og som begynnelsen på lengre ord. Sett ord i anførselstegn for å finne dem ved siden av hverandre.',
    nn: 'Ord blir funne i alle formene sine, på norsk og på engelsk, og som byrjinga på lengre ord. Set ord i hermeteikn for å finne dei ved sida av kvarandre.',
  },
  'search.counted': {
    en: 'Searches are counted, without any trace of who searched.', nb: 'Søk telles, uten spor av hvem som søkte.', nn: 'Søk blir talde, utan spor av kven som søkte.',
  },
});
