import { path } from '../../platform/web/urls.js';

export const specialIssueUrls = {
  desk: path('/:journal/:lang/desk/issues/:issue/special'),
  end: path('/:journal/:lang/desk/issues/:issue/special/end'),
  editors: path('/:journal/:lang/desk/issues/:issue/special/editors'),
  editor: path('/:journal/:lang/desk/issues/:issue/special/editors/:editor'),
  /** Where a guest editor says whether readers may see their name. */
  own: path('/:journal/:lang/desk/guest-editing'),
  answer: path('/:journal/:lang/guest-editing/:specialEditor'),
};
