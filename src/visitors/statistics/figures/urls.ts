import { path } from '../../../platform/web/urls.js';

export const figuresUrls = {
  overview: path('/:journal/:lang/desk/statistics'),
  articles: path('/:journal/:lang/desk/statistics/articles'),
  article: path('/:journal/:lang/desk/statistics/articles/:number'),
  articleCsv: path('/:journal/:lang/desk/statistics/articles/:number/csv'),
  articleForms: path('/:journal/:lang/desk/statistics/articles/:number/csv/forms'),
  issues: path('/:journal/:lang/desk/statistics/issues'),
  readers: path('/:journal/:lang/desk/statistics/readers'),
  ways: path('/:journal/:lang/desk/statistics/ways'),
  csv: path('/:journal/:lang/desk/statistics/csv/:table'),
  shown: path('/:journal/:lang/desk/settings/figures'),
  editorial: path('/:journal/:lang/desk/statistics/editorial'),
  editorialCsv: path('/:journal/:lang/desk/statistics/editorial/csv/:table'),
  platform: path('/:lang/admin/statistics'),
  platformCsv: path('/:lang/admin/statistics/csv'),
  platformFiles: path('/:lang/admin/statistics/files'),
  platformPlaces: path('/:lang/admin/statistics/places'),
  platformFile: path('/:lang/admin/statistics/files/:kind/:name'),
  sharing: path('/:lang/admin/statistics/sharing'),
};
