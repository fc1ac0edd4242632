import { path } from '../../platform/web/urls.js';

export const circularUrls = {
  list: path('/:journal/:lang/desk/circulars'),
  compose: path('/:journal/:lang/desk/circulars/new'),
  /** One click out of news, from the mail. */
  out: path('/:lang/news/out/:secret'),
};
