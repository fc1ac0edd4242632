import { path } from '../../platform/web/urls.js';

export const versionUrls = {
  versions: path('/:journal/:lang/desk/submissions/:submission/versions'),
  /** The one that is being prepared. */
  draft: path('/:journal/:lang/desk/submissions/:submission/versions/draft'),
  abandonment: path('/:journal/:lang/desk/submissions/:submission/versions/draft/abandonment'),
};
