import { path } from '../../platform/web/urls.js';

export const interestsUrls = {
  interests: path('/:lang/profile/interests'),
  remove: path('/:lang/profile/interests/remove'),
  suggestions: path('/:lang/profile/interests/suggestions.json'),
};
