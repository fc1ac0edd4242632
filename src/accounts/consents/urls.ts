import { path } from '../../platform/web/urls.js';

export const consentsUrls = {
  mine: path('/:lang/profile/consents'),
  account: path('/:lang/profile/consents/account'),
};
