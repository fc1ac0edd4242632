import { path } from '../platform/web/urls.js';

export const journalsUrls = {
  platformHome: path('/:lang'),
  home: path('/:journal/:lang'),
  logo: path('/:journal/logo'),
};
