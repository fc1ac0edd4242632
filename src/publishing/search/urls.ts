import { path } from '../../platform/web/urls.js';

export const searchUrls = {
  journal: path('/:journal/:lang/search'),
  platform: path('/:lang/search'),
};
