import { path } from '../../platform/web/urls.js';

export const contactUrls = {
  contact: path('/:lang/profile/contact'),
  addresses: path('/:lang/profile/contact/addresses'),
  addressAgain: path('/:lang/profile/contact/addresses/:address/again'),
  addressRemove: path('/:lang/profile/contact/addresses/:address/remove'),
  addressPrefer: path('/:lang/profile/contact/addresses/:address/preferred'),
  changeAgain: path('/:lang/profile/contact/change/again'),
  changeCancel: path('/:lang/profile/contact/change/cancel'),
  confirmAddress: path('/:lang/confirm-address/:secret'),
  changeOfAddress: path('/:lang/change-of-address/:secret'),
  changeOfAddressStop: path('/:lang/change-of-address/:secret/stop'),
};
