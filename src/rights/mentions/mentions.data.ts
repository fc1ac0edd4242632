import { dataMap, inWords, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { FileText, MentionPlace, MentionSearch, MentionWeighing } from './mention.entities.js';

const of = (what: Personal['what'], more: Partial<Personal> = {}): Personal =>
  personal({ category: 'A', what, purposes: ['requests'], source: ['staff'], seenBy: ['self', 'webAdmin'], editedBy: ['webAdmin'], onErasure: { keep: 'requests' }, ...more });
const staff = (what: Personal['what']): Personal => of(what, { source: ['system'], seenBy: ['webAdmin'], editedBy: ['nobody'], onErasure: 'pseudonym' });

export const fileTextData = dataMap(FileText, {
  fileId: technical('The published file.'),
  text: personal({
    category: 'B', what: { en: 'what stands in a published file, as text to search in', nb: 'det som står i en publisert fil, som tekst å søke i', nn: 'det som står i ei publisert fil, som tekst å søkje i' },
    purposes: ['byline'], source: ['system'], seenBy: ['nobody'], editedBy: ['nobody'], onErasure: { keep: 'byline' },
  }),
  about: personal({
    category: 'B', what: { en: 'what a published file says of itself, as text to search in', nb: 'det en publisert fil sier om seg selv, som tekst å søke i', nn: 'det ei publisert fil seier om seg sjølv, som tekst å søkje i' },
    purposes: ['byline'], source: ['system'], seenBy: ['nobody'], editedBy: ['nobody'], onErasure: { keep: 'byline' },
  }),
  blank: technical('Pages that hold no text.'),
  readable: technical('Whether it could be read.'),
  readAt: technical('When it was read.'),
}, { called: { en: 'Text of published files', nb: 'Tekst i publiserte filer', nn: 'Tekst i publiserte filer' }, untraceable: 'Research texts name whomever they name; a search for a name finds them (R16).' });

export const mentionSearchData = dataMap(MentionSearch, {
  id: technical('Its number, for references within the database.'),
  publicId: technical('Its random name in addresses.'),
  requestId: technical('The request that it was made for.'),
  names: of({ en: 'the forms of your name that we looked for', nb: 'formene av navnet ditt som vi lette etter', nn: 'formene av namnet ditt som vi leitte etter' }),
  askedAt: of({ en: 'when we looked for your name', nb: 'når vi lette etter navnet ditt', nn: 'når vi leitte etter namnet ditt' }, { source: ['system'] }),
  askedById: staff({ en: 'that you looked for a name', nb: 'at du lette etter et navn', nn: 'at du leitte etter eit namn' }),
  doneAt: technical('When everything was looked through.'),
}, { about: [{ through: 'requestId' }], called: { en: 'Searches for your name in published works', nb: 'Søk etter navnet ditt i publiserte arbeider', nn: 'Søk etter namnet ditt i publiserte arbeid' } });

export const mentionPlaceData = dataMap(MentionPlace, {
  id: technical('Its number, for references within the database.'),
  searchId: technical('The search.'),
  submissionId: technical('The work.'),
  version: technical('The version of the work.'),
  journalId: technical('The journal, where it is one of its pages.'),
  place: technical('Where in the work.'),
  label: technical('Which file.'),
  ref: technical('What leads there.'),
  snippet: of({ en: 'a place where your name occurs', nb: 'et sted der navnet ditt forekommer', nn: 'ein stad der namnet ditt finst' }, { source: ['system'], editedBy: ['nobody'], onErasure: 'delete' }),
}, { about: [{ through: 'searchId' }], called: { en: 'Places where your name occurs', nb: 'Steder der navnet ditt forekommer', nn: 'Stader der namnet ditt finst' } });

export const mentionWeighingData = dataMap(MentionWeighing, {
  id: technical('Its number, for references within the database.'),
  searchId: technical('The search.'),
  submissionId: technical('The work.'),
  outcome: inWords(of({ en: 'what we decided about a work that names you', nb: 'hva vi bestemte om et arbeid som nevner deg', nn: 'kva vi bestemte om eit arbeid som nemner deg' }), { text: 'mention.outcome.' }),
  reasons: of({ en: 'how we weighed your interests', nb: 'hvordan vi veide interessene dine', nn: 'korleis vi vog interessene dine' }),
  weighedAt: of({ en: 'when we weighed them', nb: 'når vi veide dem', nn: 'når vi vog dei' }, { source: ['system'] }),
  weighedById: staff({ en: 'that you weighed someone’s interests', nb: 'at du veide interessene til noen', nn: 'at du vog interessene til nokon' }),
}, { about: [{ through: 'searchId' }], called: { en: 'Works that name you', nb: 'Arbeider som nevner deg', nn: 'Arbeid som nemner deg' } });
