import { path } from '../../platform/web/urls.js';

export const disclosuresUrls = {
  list: path('/:lang/admin/transfers'),
  file: path('/:lang/admin/transfers/file'),
  notices: path('/:lang/admin/transfers/to-tell'),
  notice: path('/:lang/admin/transfers/to-tell/:recipientNotice'),
};
