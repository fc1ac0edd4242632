import { path } from '../../platform/web/urls.js';

export const breachesUrls = {
  list: path('/:lang/admin/breaches'),
  file: path('/:lang/admin/breaches/csv'),
  enter: path('/:lang/admin/breaches/new'),
  breach: path('/:lang/admin/breaches/:breach'),
  change: path('/:lang/admin/breaches/:breach/change'),
  closing: path('/:lang/admin/breaches/:breach/closing'),
};
