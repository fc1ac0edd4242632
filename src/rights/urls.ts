import { path } from '../platform/web/urls.js';

export const rightsUrls = {
  privacy: path('/:lang/privacy'),
  privacyVersion: path('/:lang/privacy/version/:version'),
  journalPrivacy: path('/:journal/:lang/privacy'),
};
