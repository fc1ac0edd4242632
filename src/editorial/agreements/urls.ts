import { path } from '../../platform/web/urls.js';

export const agreementUrls = {
  settings: path('/:journal/:lang/desk/settings/agreement'),
  staff: path('/:journal/:lang/desk/submissions/:submission/agreement'),
  asking: path('/:journal/:lang/desk/submissions/:submission/agreement/asking'),
  own: path('/:journal/:lang/submissions/:submission/agreement'),
};
