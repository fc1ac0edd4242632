import { path } from '../../platform/web/urls.js';

export const finishedUrls = {
  enter: path('/:journal/:lang/desk/finished'),
  finish: path('/:journal/:lang/desk/submissions/:submission/finished'),
  article: path('/:journal/:lang/desk/submissions/:submission/finished/article'),
  galleys: path('/:journal/:lang/desk/submissions/:submission/finished/galleys'),
  galleyRemoval: path('/:journal/:lang/desk/submissions/:submission/finished/galleys/:galley/removal'),
  release: path('/:journal/:lang/desk/submissions/:submission/finished/release'),
};
