import { path } from '../../platform/web/urls.js';

export const assignmentsUrls = {
  /** Staff. */
  act: path('/:journal/:lang/desk/submissions/:submission/reviewers/:reviewer/acts/:act'),
  onBehalf: path('/:journal/:lang/desk/submissions/:submission/reviewers/:reviewer/report'),
  authorCopy: path('/:journal/:lang/desk/submissions/:submission/reviewers/:reviewer/author-copy'),
  rating: path('/:journal/:lang/desk/submissions/:submission/reviewers/:reviewer/rating'),
  completion: path('/:journal/:lang/desk/submissions/:submission/reviewers/:reviewer/completion'),
  /** Reviewers. */
  moreTime: path('/:journal/:lang/reviews/:assignment/more-time'),
  certificate: path('/:journal/:lang/reviews/:assignment/certificate'),
};
