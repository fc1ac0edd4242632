import { path } from '../../platform/web/urls.js';

export const protectionUrls = {
  own: path('/:lang/profile/hidden-address'),
  ownShown: path('/:lang/profile/hidden-address/shown'),
};
