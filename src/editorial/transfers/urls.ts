import { path } from '../../platform/web/urls.js';

export const transfersUrls = {
  offer: path('/:journal/:lang/desk/submissions/:submission/transfer'),
  cancellation: path('/:journal/:lang/desk/submissions/:submission/transfer/cancellation'),
  answer: path('/:journal/:lang/submissions/:submission/transfer'),
};
