import { path } from '../../platform/web/urls.js';

export const closingsUrls = {
  list: path('/:lang/admin/closings'),
  show: path('/:lang/admin/closings/:journal'),
  announce: path('/:lang/admin/closings/:journal/announcement'),
  step: path('/:lang/admin/closings/:journal/steps/:step'),
  export: path('/:lang/admin/closings/:journal/export'),
  articles: path('/:lang/admin/closings/:journal/articles.csv'),
  download: path('/:lang/admin/closings/:journal/export.zip'),
};
