import { path } from '../../platform/web/urls.js';

export const announcementsUrls = {
  changes: path('/:lang/privacy/version/:version/changes'),
  versions: path('/:lang/admin/privacy-statement'),
};
