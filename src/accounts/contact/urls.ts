import { path } from '../../platform/web/urls.js';

export const contactUrls = {
  contact: path('/:lang/profile/contact'),
  addresses: path('/:lang/profile/contact/addresses'),
};
