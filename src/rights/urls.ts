import { path } from '../platform/web/urls.js';

export const rightsUrls = {
  privacy: path('/:lang/privacy'),
  journalPrivacy: path('/:journal/:lang/privacy'),
};
