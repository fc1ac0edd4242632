import { path } from '../../platform/web/urls.js';

export const undertakingsUrls = {
  undertaking: path('/:lang/undertakings/:undertaking'),
  own: path('/:lang/profile/undertakings'),
};
