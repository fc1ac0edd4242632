import { path } from '../../platform/web/urls.js';

export const archiveUrls = {
  show: path('/:journal/:lang/desk/settings/archive'),
  download: path('/:journal/:lang/desk/settings/archive/:export/cases.zip'),
};
