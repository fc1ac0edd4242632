import { path } from '../../platform/web/urls.js';

export const ownDataUrls = {
  mine: path('/:lang/profile/data'),
  chapter: path('/:lang/profile/data/:chapter'),
  copies: path('/:lang/profile/data-copies'),
  copy: path('/:lang/profile/data-copies/:copy'),
};
