import { path } from '../../platform/web/urls.js';

export const retentionUrls = {
  messages: path('/:journal/:lang/desk/settings/messages'),
};
