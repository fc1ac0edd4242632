import { path } from '../../platform/web/urls.js';

export const notificationsUrls = {
  mine: path('/:lang/profile/notifications'),
};
