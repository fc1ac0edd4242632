import { path } from '../../platform/web/urls.js';

export const historyUrls = {
  history: path('/:journal/:lang/desk/submissions/:submission/history'),
  letter: path('/:journal/:lang/desk/submissions/:submission/history/letters/:letter'),
};
