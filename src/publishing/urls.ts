import { path } from '../platform/web/urls.js';

export const publishingUrls = {
  root: path('/'),
  journalRoot: path('/:journal'),
  archive: path('/:journal/:lang/archive'),
  currentIssue: path('/:journal/:lang/issue/current'),
  issue: path('/:journal/:lang/issue/:issue'),
  cover: path('/:journal/cover/:issue'),
  about: path('/:journal/:lang/about'),
  article: path('/:journal/:lang/article/:number'),
  version: path('/:journal/:lang/article/:number/version/:version'),
  galley: path('/:journal/:lang/article/:number/galley/:key'),
  /** Stable and without a language, for DOIs and citations. */
  stableArticle: path('/:journal/article/:number'),
  stableVersion: path('/:journal/article/:number/version/:version'),
  stableGalley: path('/:journal/article/:number/galley/:key'),
  file: path('/:journal/article/:number/galley/:key/file'),
  issueDesk: path('/:journal/:lang/desk/issues'),
  newIssue: path('/:journal/:lang/desk/issues/new'),
  editIssue: path('/:journal/:lang/desk/issues/:issue'),
  issueContents: path('/:journal/:lang/desk/issues/:issue/contents'),
  issuePlaces: path('/:journal/:lang/desk/issues/:issue/places'),
  issueCover: path('/:journal/:lang/desk/issues/:issue/cover'),
  issueRelease: path('/:journal/:lang/desk/issues/:issue/release'),
};
