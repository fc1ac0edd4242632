import { path } from '../../platform/web/urls.js';

export const securityLogUrls = {
  mine: path('/:lang/profile/security-log'),
  person: path('/:lang/admin/people/:person/security-log'),
};
