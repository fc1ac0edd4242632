import { dataMap, personal, technical, type Personal } from '../personal-data/data-map.js';
import type { Words } from '../personal-data/words.js';
import { DeindexedArticle } from './deindexed-article.entity.js';
import { Galley } from './galley.entity.js';
import { Issue } from './issue.entity.js';
import { Publication } from './publication.entity.js';

/** Statements of a work, which may name people; part of the published record. */
const statement = (what: Words): Personal => personal({
  category: 'B', what, purposes: ['byline'], source: ['submitter', 'staff'],
  seenBy: ['public', 'author', 'manager', 'editor', 'sectionEditor', 'guestEditor', 'editorialAssistant', 'productionEditor', 'webAdmin'],
  editedBy: ['author', 'manager', 'editor', 'sectionEditor', 'guestEditor', 'productionEditor'], onErasure: { keep: 'byline' },
});

export const publicationData = dataMap(Publication, {
  id: technical('row number'),
  submissionId: technical('the work that it is a version of'),
  journalId: technical('the journal of the work'),
  sectionId: technical('the section of the work'),
  version: technical('which version'),
  status: technical('draft, scheduled, published, withdrawn or removed'),
  kind: technical('the first version, a correction, an erratum, an expression of concern, a retraction or a removal'),
  changeNote: statement({ en: 'what changed in a version and why', nb: 'hva som er endret i en versjon, og hvorfor', nn: 'kva som er endra i ein versjon, og kvifor' }),
  language: technical('the language that the work is written in'),
  title: technical('the work itself'),
  abstract: technical('the work itself'),
  keywords: technical('the work itself'),
  references: technical('literature that the work refers to'),
  funding: statement({ en: 'who funded the work', nb: 'hvem som har finansiert arbeidet', nn: 'kven som har finansiert arbeidet' }),
  dataAvailability: statement({ en: 'where the data of the work are', nb: 'hvor dataene i arbeidet finnes', nn: 'kvar dataa i arbeidet finst' }),
  competingInterests: statement({ en: 'competing interests of the authors', nb: 'forfatternes interessekonflikter', nn: 'interessekonfliktane til forfattarane' }),
  words: technical('how long the text is'),
  reviewedWork: statement({ en: 'the book or other work that it is about, with its authors', nb: 'boka eller verket det handler om, med forfatterne', nn: 'boka eller verket det handlar om, med forfattarane' }),
  peerReview: technical('how it was reviewed by peers'),
  licence: technical('the licence of the work'),
  issueId: technical('the issue that it is in'),
  pages: technical('its pages in the issue'),
  position: technical('its place in the issue'),
  doi: technical('the identifier of the work'),
  releaseOn: technical('the day on which it is to be published'),
  publishedAt: technical('when the version was published'),
  unpublishedAt: technical('when the version was taken back'),
  searchText: technical('titles and abstracts once more, for the search'),
}, { about: [{ pointedTo: { from: 'contributor', by: 'publication_id' } }], published: `t.status in ('published', 'removed')`, called: { en: 'Statements of your works', nb: 'Opplysninger i arbeidene dine', nn: 'Opplysningar i arbeida dine' } });

export const issueData = dataMap(Issue, {
  id: technical('row number'),
  journalId: technical('the journal of the issue'),
  volume: technical('its volume'),
  number: technical('its number'),
  year: technical('its year'),
  title: technical('the title of the issue'),
  description: technical('what the issue is about, in the words of the journal'),
  forthcoming: technical('whether readers see that it will come'),
  coverFileId: technical('the picture on its cover'),
  coverAlt: technical('what the cover shows, in words'),
  publishedAt: technical('when it was published'),
});

export const galleyData = dataMap(Galley, {
  id: technical('row number'),
  publicationId: technical('the version that it is a form of'),
  key: technical('random part of its address'),
  label: technical('what the link says'),
  language: technical('the language of the file'),
  fileId: technical('the file, which is declared as a place of its own'),
  supplement: technical('whether it goes with the work, and is not the work itself'),
  position: technical('its place among the galleys'),
});

/** The published files name their authors. */
export const galleyFiles = {
  place: 'uploads: published files (galleys)',
  datum: personal({
    category: 'B', what: { en: 'names in the published files of the work', nb: 'navn i de publiserte filene til arbeidet', nn: 'namn i dei publiserte filene til arbeidet' },
    purposes: ['byline'], source: ['submitter', 'staff'], seenBy: ['public'], editedBy: ['manager', 'editor', 'productionEditor', 'layoutEditor'], onErasure: { keep: 'byline' },
  }),
};

export const deindexedArticleData = dataMap(DeindexedArticle, {
  submissionId: technical('The article.'),
  since: technical('Since when search engines are asked to leave it out.'),
});
