import { path } from '../../platform/web/urls.js';

export const bouncedUrls = {
  bounced: path('/:journal/:lang/desk/submissions/:submission/returned/:letter'),
};
