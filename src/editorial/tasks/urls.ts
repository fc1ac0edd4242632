import { path } from '../../platform/web/urls.js';

export const taskUrls = {
  tasks: path('/:journal/:lang/desk/submissions/:submission/tasks'),
  done: path('/:journal/:lang/desk/submissions/:submission/tasks/:task/done'),
};
