import type { DemoJournal } from '../content.js';
import { activeLayer } from './active-layer.js';
import { reviewOfLampOil, reviewOfShorelines } from './book-reviews.js';
import { clearingSnow } from './clearing-snow.js';
import { slowReading } from './editorial.js';
import { ferryLogs } from './ferry-logs.js';
import { herdersTelephone } from './herders-telephone.js';
import { acceptedManuscripts } from './manuscripts-accepted.js';
import { newManuscripts } from './manuscripts-new.js';
import { reviewedManuscripts } from './manuscripts-review.js';
import { moths } from './moths.js';
import { peatLoans } from './peat-loans.js';
import { placeNames } from './place-names.js';
import { readingAloud } from './reading-aloud.js';
import { seedLetters } from './seed-letters.js';
import { thaw } from './thaw.js';
import { weatherDiary } from './weather-diary.js';

export const boreal: DemoJournal = {
  path: 'boreal',
  name: { en: 'Boreal Studies', nb: 'Boreale studier' },
  acronym: 'BS',
  publisher: 'Northern Commons Press',
  primaryLanguage: 'en',
  languages: ['en', 'nb'],
  issnPrint: '1234-5679',
  issnOnline: '2345-6787',
  contactName: 'Ingrid Sofie Ærøskøbing',
  contactEmail: 'editors@boreal.example',
  accent: '#1f4e5f',
  tagline: {
    en: 'The land, languages and societies of the north, open to all readers',
    nb: 'Nordområdenes land, språk og samfunn, åpent for alle lesere',
  },
  about: {
    en: `Boreal Studies publishes research on the land, the languages and the societies of the northern forest and tundra, from the humanities, the social sciences and the sciences of the environment. It was founded in 2019 by scholars who found that they were reading one another’s work in journals that the other could not be expected to know.

All articles are reviewed by at least two readers who do not know the author’s name and whose names the author does not know. Essays are reviewed by one such reader and by an editor. Book reviews and editorials are not peer-reviewed and are marked accordingly.

The journal is open access. There are no charges for readers or authors. Articles are published under the Creative Commons Attribution 4.0 licence, and authors keep their copyright. Two issues appear each year, in April and October.`,
    nb: `Boreale studier publiserer forskning om landet, språkene og samfunnene i nordlige skog- og tundraområder, fra humaniora, samfunnsvitenskap og miljøvitenskap. Tidsskriftet ble grunnlagt i 2019.

Alle artikler vurderes av minst to fagfeller som ikke kjenner forfatterens navn, og som forfatteren ikke kjenner navnet på. Essay vurderes av én fagfelle og en redaktør. Bokmeldinger og ledere er ikke fagfellevurdert og er merket med det.

Tidsskriftet er åpent tilgjengelig og tar ikke betaling av lesere eller forfattere. Artiklene publiseres under lisensen Creative Commons Navngivelse 4.0, og forfatterne beholder opphavsretten. Det kommer to nummer i året, i april og oktober.`,
  },
  authorGuidelines: {
    en: `Manuscripts may be written in English or Norwegian. Articles should be between 4,000 and 8,000 words and essays at most 5,000, references included; shorter pieces are welcome.

Please leave names and other information by which you could be recognised out of the manuscript itself. Refer to your own earlier work as you would to that of others.

References follow the author–date style of the APA. Figures should be submitted with the numbers on which they are based, and tables as text. Personal and place-names are written with all their letters.

Research which involves people, and in particular research on Indigenous communities, should say how consent was obtained and what was agreed on the use of the material. Where data cannot be shared, say why.`,
    nb: `Manuskripter kan skrives på engelsk eller norsk. Artikler bør være på 4000–8000 ord og essay på høyst 5000, medregnet referanser; kortere bidrag er velkomne.

Utelat navn og annet som du kan gjenkjennes på, fra selve manuskriptet. Vis til egne arbeider slik du ville vist til andres.

Referanser følger forfatter–år-stilen til APA. Figurer sendes inn sammen med tallene de bygger på, og tabeller som tekst. Person- og stedsnavn skrives med alle sine bokstaver.

Forskning som berører mennesker, og særlig forskning i urfolkssamfunn, skal gjøre rede for hvordan samtykke er innhentet, og hva som er avtalt om bruken av materialet. Si hvorfor dersom data ikke kan deles.`,
  },
  sections: [
    { key: 'editorial', title: { en: 'Editorial', nb: 'Leder' }, abbreviation: 'ED', peerReviewed: false },
    { key: 'articles', title: { en: 'Articles', nb: 'Artikler' }, abbreviation: 'ART', peerReviewed: true },
    { key: 'essays', title: { en: 'Essays', nb: 'Essay' }, abbreviation: 'ESS', peerReviewed: true },
    { key: 'book-reviews', title: { en: 'Book reviews', nb: 'Bokmeldinger' }, abbreviation: 'BR', peerReviewed: false },
  ],
  issues: [
    { volume: 7, number: '1', year: 2025, publishedOn: '2025-04-10' },
    {
      volume: 7, number: '2', year: 2025, publishedOn: '2025-10-16',
      title: { en: 'Thaw', nb: 'Tøvær' },
      description: {
        en: 'A thematic issue on thaw as weather, as work and as a change in the ground: four contributions from permafrost geography, lexicography, sociology and the history of drainage.',
        nb: 'Et temanummer om tøvær som vær, som arbeid og som en endring i bakken, med bidrag fra permafrostgeografi, leksikografi, sosiologi og dreneringens historie.',
      },
    },
    { volume: 8, number: '1', year: 2026, publishedOn: '2026-04-09' },
  ],
  articles: [
    slowReading, ferryLogs, placeNames, herdersTelephone, reviewOfShorelines,
    activeLayer, clearingSnow, peatLoans, thaw, reviewOfLampOil,
    readingAloud, seedLetters, moths, weatherDiary,
  ],
  manuscripts: [...newManuscripts, ...reviewedManuscripts, ...acceptedManuscripts],
};
