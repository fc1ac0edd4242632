import { path } from '../../platform/web/urls.js';

export const safeguardsUrls = {
  form: path('/:lang/admin/safeguards'),
};
