import { path } from '../../platform/web/urls.js';

export const mastheadUrls = {
  page: path('/:journal/:lang/masthead'),
  /** For those who are named and have no account: the private link, and the way to a new one. */
  byLink: path('/:journal/:lang/masthead/own/:secret'),
  newLink: path('/:journal/:lang/masthead/link'),
  newLinkSent: path('/:journal/:lang/masthead/link/sent'),
  own: path('/:lang/profile/masthead'),
  ownEntry: path('/:lang/profile/masthead/:mastheadEntry'),
  desk: path('/:journal/:lang/desk/masthead'),
  newEntry: path('/:journal/:lang/desk/masthead/new'),
  headingPlace: path('/:journal/:lang/desk/masthead/heading'),
  entry: path('/:journal/:lang/desk/masthead/:mastheadEntry'),
  entryPlace: path('/:journal/:lang/desk/masthead/:mastheadEntry/place'),
  entryAsking: path('/:journal/:lang/desk/masthead/:mastheadEntry/asking'),
  entryAway: path('/:journal/:lang/desk/masthead/:mastheadEntry/away'),
};
