import type { DemoArticle } from '../content.js';

export const leder: DemoArticle[] = [
  {
    section: 'leder',
    issue: 0,
    pages: '3',
    language: 'nb',
    title: { nb: 'Hvem holder brygga ved like?', en: 'Who keeps the quay?' },
    abstract: {},
    keywords: {},
    authors: [
      {
        given: 'Ragnhild',
        family: 'Sørbø Myklevoll',
        email: 'redaktor@kystkultur.example',
        affiliation: 'Tidsskrift for kystkultur',
        country: 'NO',
        biography: 'Ragnhild Sørbø Myklevoll er ansvarlig redaktør.',
      },
    ],
    body: [
      { p: 'Da dette tidsskriftet ble stiftet, var det to meninger om navnet. Den ene var at «kystkultur» var et ord for festivaler, og at et vitenskapelig tidsskrift burde hete noe med hav eller historie. Den andre var at ordet var blitt stående ubrukt i faget fordi alle andre brukte det. Vi valgte det siste. Tolv årganger senere er festivalene færre, og ordet holder ennå.' },
      { p: 'Artiklene i dette heftet handler om arbeid som ikke sto i noen instruks. Ingvild Rønning Hamnøy viser hva fyrfolk gjorde i de lange årene etter at lyset hadde begynt å passe seg selv. Åsne Kvamsøy har spurt 34 mennesker om navn på grunner de færreste av dem har fisket på, og fått svar. Et essay handler om å børste salt av en vegg.' },
      { p: 'Felles for dem er vedlikeholdet. En brygge som ingen går på, råtner på ti år. En brygge som brukes, råtner også, men det blir oppdaget. Slik er det med tidsskrifter, og særlig med de åpne, der leseren ikke betaler og forfatteren ikke betaler, og der det derfor er lett å tro at det ikke koster noe. I fjor leste 61 fagfeller for oss, de fleste to ganger. Navnene deres står på nettsiden. Ingen av dem fikk honorar.' },
      { p: 'Fra og med denne årgangen utgis alle bidrag med lisensen CC BY 4.0, og eldre årganger følger etter. Vi trykker fortsatt et papirhefte til dem som vil ha det i naustet.' },
      { p: 'Takk til Oddvar Hjørungnes, som har lest korrektur siden første nummer og nå vil ut og fiske.' },
    ],
    references: [],
  },
];
