import { path } from '../../platform/web/urls.js';

export const suggestionsUrls = {
  /** Authors. */
  name: path('/:journal/:lang/submissions/:submission/named-reviewers/new'),
  unname: path('/:journal/:lang/submissions/:submission/named-reviewers/:named/removal'),
  /** Reviewers. */
  asking: path('/:journal/:lang/reviews/:assignment/asking'),
};
