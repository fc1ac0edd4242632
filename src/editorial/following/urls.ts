import { path } from '../../platform/web/urls.js';

export const followingUrls = {
  setting: path('/:journal/:lang/desk/settings/co-authors'),
  status: path('/:journal/:lang/submissions/:submission/status'),
};
