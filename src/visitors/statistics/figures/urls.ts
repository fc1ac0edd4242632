import { path } from '../../../platform/web/urls.js';

export const figuresUrls = {
  editorial: path('/:journal/:lang/desk/statistics/editorial'),
  editorialCsv: path('/:journal/:lang/desk/statistics/editorial/csv/:table'),
};
