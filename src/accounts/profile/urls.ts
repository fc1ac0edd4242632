import { path } from '../../platform/web/urls.js';

export const profileUrls = {
  identity: path('/:lang/profile'),
  public: path('/:lang/profile/public'),
  languages: path('/:lang/profile/languages'),
};
