import { path } from '../../platform/web/urls.js';

export const leavingUrls = {
  /** Where it ends, signed out. */
  left: path('/:lang/account-closed'),
  /** A reviewer without an account says how it is to go on. */
  review: path('/:journal/:lang/review-choice/:secret'),
};
