import { path } from '../../platform/web/urls.js';

export const consentsUrls = {
  mine: path('/:lang/profile/consents'),
  changed: path('/:lang/profile/consents/account/changed'),
  account: path('/:lang/profile/consents/account'),
};
