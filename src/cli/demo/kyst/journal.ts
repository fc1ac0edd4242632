import type { DemoJournal } from '../content.js';
import { bokmeldinger } from './bokmeldinger.js';
import { decided } from './desk-production.js';
import { underReview } from './desk-review.js';
import { egnebu } from './egnebu.js';
import { fjordnavn } from './fjordnavn.js';
import { fyr } from './fyr.js';
import { havnefogd } from './havnefogd.js';
import { leder } from './leder.js';
import { mednamn } from './mednamn.js';
import { notbaatspraak } from './notbaatspraak.js';
import { salt } from './salt.js';
import { smallharbours } from './smallharbours.js';
import { stormflo } from './stormflo.js';
import { tare } from './tare.js';
import { torrfisk } from './torrfisk.js';

const firstPage = (pages: string) => Number.parseInt(pages, 10);

/** A Norwegian journal. The journal, its people and their findings are invented; the works they refer to are not, apart from the books under review. */
export const kyst: DemoJournal = {
  path: 'kystkultur',
  name: { nb: 'Tidsskrift for kystkultur', nn: 'Tidsskrift for kystkultur', en: 'Norwegian Journal of Coastal Culture' },
  acronym: 'TfK',
  publisher: 'Stiftelsen Havskrift',
  primaryLanguage: 'nb',
  languages: ['nb', 'nn', 'en'],
  issnPrint: '9870-4567',
  issnOnline: '9870-1231',
  contactName: 'Ragnhild Sørbø Myklevoll',
  contactEmail: 'redaktor@kystkultur.example',
  accent: '#8c3b2e',
  tagline: {
    nb: 'Fagfellevurdert forskning om kystens historie, språk og kulturmiljø',
    nn: 'Fagfellevurdert forsking om historia, språket og kulturmiljøet på kysten',
    en: 'Peer-reviewed research on the history, language and heritage of the coast',
  },
  about: {
    nb: `Tidsskrift for kystkultur publiserer forskning om mennesker og kyst, fra steinalderens strandlinjer til dagens havneplaner. Vi tar imot bidrag fra historie, etnologi, arkeologi, språkvitenskap, geografi og samfunnsvitenskap, og gjerne fra forfattere som ikke er sikre på hvor de hører til.

Tidsskriftet ble grunnlagt i 2014 og kommer med to nummer i året, på nettet og på papir. Artikler vurderes av minst to fagfeller som ikke kjenner forfatterens navn. Leder, essay og bokmeldinger vurderes av redaksjonen.

Alt innhold er fritt tilgjengelig fra utgivelsesdagen med lisensen CC BY 4.0. Det koster ingenting å sende inn, og det koster ingenting å bli antatt. Driften betales av Stiftelsen Havskrift og av abonnentene på papirutgaven.

Dette er et eksempeltidsskrift. Redaksjonen, forfatterne, institusjonene og forskningsfunnene er oppdiktet. Litteraturlistene viser til virkelige arbeider, mens bøkene som er omtalt under Bokmeldinger, er oppdiktet.`,
    nn: `Tidsskrift for kystkultur publiserer forsking om menneske og kyst, frå strandlinjene i steinalderen til hamneplanane i dag. Vi tek imot bidrag frå historie, etnologi, arkeologi, språkvitskap, geografi og samfunnsvitskap, og gjerne frå forfattarar som ikkje er sikre på kvar dei høyrer til.

Tidsskriftet blei grunnlagt i 2014 og kjem med to nummer i året, på nettet og på papir. Artiklar blir vurderte av minst to fagfellar som ikkje kjenner namnet på forfattaren. Leiar, essay og bokmeldingar blir vurderte av redaksjonen.

Alt innhald er fritt tilgjengeleg frå utgivingsdagen med lisensen CC BY 4.0. Det kostar ingenting å sende inn, og det kostar ingenting å bli teken inn.

Dette er eit eksempeltidsskrift. Redaksjonen, forfattarane, institusjonane og forskingsfunna er oppdikta. Litteraturlistene viser til verkelege arbeid, medan bøkene som er omtala under Bokmeldingar, er oppdikta.`,
    en: `The Norwegian Journal of Coastal Culture publishes research on people and coasts, from Stone Age shorelines to present-day harbour plans. Contributions come from history, ethnology, archaeology, linguistics, geography and the social sciences. We publish in Norwegian (Bokmål and Nynorsk) and English.

Articles are assessed by at least two reviewers who do not know the author’s name. Editorials, essays and book reviews are assessed by the editors. All content is open access from the day of publication under CC BY 4.0, and there are no fees.

This is a sample journal. Its editors, authors, institutions and findings are invented. Reference lists point to real works; the books under review are invented.`,
  },
  authorGuidelines: {
    nb: `Artikler skal være mellom 4 000 og 9 000 ord, essay inntil 3 000 og bokmeldinger inntil 1 200. Vi er ikke strenge nedover.

Skriv på bokmål, nynorsk eller engelsk. Legg ved sammendrag på artikkelens språk og på engelsk, høyst 200 ord på hvert, og tre til seks emneord.

Manuskripter til fagfellevurdering sendes uten forfatternavn i tekst, noter og filegenskaper. Henvis til egne arbeider i tredje person.

Vi følger APA i norsk tilpasning: forfatter og år i teksten, alfabetisk liste til slutt. Oppgi DOI når den finnes. Utrykte kilder føres i egen liste med arkiv og signatur.

Tabeller leveres som tekst, ikke som bilde. Figurer skal ha en tekstbeskrivelse som gir samme opplysning til den som ikke ser dem. Oppgi hvor data kan finnes, og hvorfor ikke dersom de ikke kan deles.

Stedsnavn skrives slik de brukes på stedet. Samiske navn settes med samiske bokstaver.`,
    nn: `Artiklar skal vere mellom 4 000 og 9 000 ord, essay inntil 3 000 og bokmeldingar inntil 1 200. Vi er ikkje strenge nedover.

Skriv på bokmål, nynorsk eller engelsk. Legg ved samandrag på språket i artikkelen og på engelsk, høgst 200 ord på kvart, og tre til seks emneord.

Manuskript til fagfellevurdering blir sende utan forfattarnamn i tekst, notar og fileigenskapar. Vis til eigne arbeid i tredje person.

Vi følgjer APA i norsk tilpassing. Oppgi DOI når han finst. Figurar skal ha ei tekstskildring som gir den same opplysninga til den som ikkje ser dei.`,
    en: `Articles should be between 4,000 and 9,000 words, essays up to 3,000 and book reviews up to 1,200. Write in Bokmål, Nynorsk or English, with abstracts of at most 200 words in the language of the article and in English, and three to six keywords.

Remove author names from the text, notes and file properties before submission. References follow APA; give a DOI where one exists. Figures need a text description that conveys the same information to readers who cannot see them.`,
  },
  sections: [
    { key: 'leder', title: { nb: 'Leder', nn: 'Leiar', en: 'Editorial' }, abbreviation: 'LED', peerReviewed: false },
    { key: 'artikler', title: { nb: 'Artikler', nn: 'Artiklar', en: 'Articles' }, abbreviation: 'ART', peerReviewed: true },
    { key: 'essay', title: { nb: 'Essay', nn: 'Essay', en: 'Essays' }, abbreviation: 'ESS', peerReviewed: false },
    { key: 'bokmeldinger', title: { nb: 'Bokmeldinger', nn: 'Bokmeldingar', en: 'Book reviews' }, abbreviation: 'BOK', peerReviewed: false },
  ],
  issues: [
    {
      volume: 12,
      number: '1',
      year: 2025,
      description: {
        nb: 'Om fyr som slokner uten å bli mørke, navn som går i land, og en vegg som blomstrer i mars.',
        nn: 'Om fyr som sloknar utan å bli mørke, namn som går i land, og ein vegg som blømer i mars.',
        en: 'On lights that go out without going dark, names that come ashore, and a wall that blooms in March.',
      },
      publishedOn: '2025-04-24',
    },
    {
      volume: 12,
      number: '2',
      year: 2025,
      title: { nb: 'Havn, fjord og stormflo', nn: 'Hamn, fjord og stormflo', en: 'Harbour, fjord and storm surge' },
      description: {
        nb: 'Temanummer om steder i strandsonen og om dem som holder dem ved like.',
        nn: 'Temanummer om stader i strandsona og om dei som held dei ved like.',
        en: 'A themed issue on places in the coastal zone and on those who look after them.',
      },
      publishedOn: '2025-11-13',
    },
    {
      volume: 13,
      number: '1',
      year: 2026,
      description: {
        nb: 'Om plass i en trang havn, angler i kvarteret, røyk fra stranda og tørre døgn.',
        nn: 'Om plass i ei trong hamn, anglar i kvarteret, røyk frå stranda og tørre døgn.',
        en: 'On berths in a crowded harbour, hooks per quarter of an hour, smoke from the shore and dry days.',
      },
      publishedOn: '2026-05-07',
    },
  ],
  articles: [
    ...leder, ...fyr, ...mednamn, ...salt, ...bokmeldinger, ...stormflo, ...smallharbours, ...fjordnavn,
    ...notbaatspraak, ...havnefogd, ...egnebu, ...tare, ...torrfisk,
  ].sort((a, b) => a.issue - b.issue || firstPage(a.pages) - firstPage(b.pages)),
  manuscripts: [...underReview, ...decided],
};
