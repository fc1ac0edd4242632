import { path } from '../../platform/web/urls.js';

export const processingUrls = {
  platform: path('/:lang/admin/processing'),
  platformFile: path('/:lang/admin/processing/csv'),
  journal: path('/:journal/:lang/desk/settings/processing'),
  journalFile: path('/:journal/:lang/desk/settings/processing/csv'),
};
