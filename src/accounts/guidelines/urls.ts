import { path } from '../../platform/web/urls.js';

export const guidelinesUrls = {
  guidelines: path('/:lang/guidelines'),
  /** Where they stood before. */
  before: path('/:lang/register/guidelines'),
  agreement: path('/:lang/guidelines/agreement'),
};
