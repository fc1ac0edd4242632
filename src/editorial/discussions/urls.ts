import { path } from '../../platform/web/urls.js';

const staff = '/:journal/:lang/desk/submissions/:submission/discussions' as const;
const author = '/:journal/:lang/submissions/:submission/discussions' as const;
const reviewer = '/:journal/:lang/reviews/:assignment/discussions' as const;

export const discussionUrls = {
  staff: path(staff), staffNew: path(`${staff}/new`), staffOne: path(`${staff}/:discussion`), staffPeople: path(`${staff}/:discussion/people`), staffLeaving: path(`${staff}/:discussion/leaving`), staffClosing: path(`${staff}/:discussion/closing`), staffFiles: path(`${staff}/:discussion/files`), staffFile: path(`${staff}/:discussion/files/:file`),
  author: path(author), authorNew: path(`${author}/new`), authorOne: path(`${author}/:discussion`), authorFiles: path(`${author}/:discussion/files`), authorFile: path(`${author}/:discussion/files/:file`),
  reviewer: path(reviewer), reviewerNew: path(`${reviewer}/new`), reviewerOne: path(`${reviewer}/:discussion`), reviewerFiles: path(`${reviewer}/:discussion/files`), reviewerFile: path(`${reviewer}/:discussion/files/:file`),
};
