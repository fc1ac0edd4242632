import { path } from '../../platform/web/urls.js';

export const remindersUrls = {
  terms: path('/:journal/:lang/desk/settings/review'),
};
