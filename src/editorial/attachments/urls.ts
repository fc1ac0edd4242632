import { path } from '../../platform/web/urls.js';

const own = '/:journal/:lang/reviews/:assignment/attachments';

export const attachmentUrls = {
  /** The reviewer’s own. */
  list: path(own),
  file: path(`${own}/:file`),
  removal: path(`${own}/:file/removal`),
  /** What the editors let the author have. */
  choice: path('/:journal/:lang/desk/submissions/:submission/reviewers/:reviewer/attachments'),
  /** What came with a review that editors have entered. */
  entered: path('/:journal/:lang/desk/submissions/:submission/reviewers/:reviewer/files'),
  enteredRemoval: path('/:journal/:lang/desk/submissions/:submission/reviewers/:reviewer/files/:file/removal'),
  /** The author’s copy: its address tells nothing of whose it is. */
  released: path('/:journal/:lang/submissions/:submission/review-files/:file'),
};
