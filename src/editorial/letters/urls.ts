import { path } from '../../platform/web/urls.js';

export const lettersUrls = {
  list: path('/:journal/:lang/desk/letters'),
  letter: path('/:journal/:lang/desk/letters/:letter/:language'),
};
