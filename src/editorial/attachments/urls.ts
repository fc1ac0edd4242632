import { path } from '../../platform/web/urls.js';

const own = '/:journal/:lang/reviews/:assignment/attachments';

export const attachmentUrls = {
  /** The reviewer’s own. */
  list: path(own),
  file: path(`${own}/:file`),
  removal: path(`${own}/:file/removal`),
  /** What the editors let the author have. */
  choice: path('/:journal/:lang/desk/submissions/:submission/reviewers/:reviewer/attachments'),
  /** The author’s copy: its address tells nothing of whose it is. */
  released: path('/:journal/:lang/submissions/:submission/review-files/:file'),
};
