import { path } from '../../platform/web/urls.js';

export const thanksUrls = {
  /** For everyone. */
  years: path('/:journal/:lang/reviewers'),
  year: path('/:journal/:lang/reviewers/:year'),
  /** Editors. */
  preview: path('/:journal/:lang/desk/thanks'),
  /** Reviewers: their choices, and the one at the end of a review. */
  own: path('/:lang/profile/thanks'),
  atReview: path('/:journal/:lang/reviews/:assignment/thanks'),
};
