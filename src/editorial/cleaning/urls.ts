import { path } from '../../platform/web/urls.js';

export const cleaningUrls = {
  files: path('/:journal/:lang/desk/submissions/:submission/anonymity'),
  file: path('/:journal/:lang/desk/submissions/:submission/files/:file/clean'),
  copy: path('/:journal/:lang/desk/submissions/:submission/files/:file/clean/copy'),
  again: path('/:journal/:lang/desk/submissions/:submission/files/:file/clean/again'),
};
