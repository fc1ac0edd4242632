import { path } from '../../platform/web/urls.js';

export const remindersUrls = {
  rhythms: path('/:journal/:lang/desk/settings/reminders'),
  rhythm: path('/:journal/:lang/desk/settings/reminders/:deadline'),
  terms: path('/:journal/:lang/desk/settings/review'),
};
