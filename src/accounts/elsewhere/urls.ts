import { path } from '../../platform/web/urls.js';

export const elsewhereUrls = {
  /** Registered with the issuer; has no language, and never changes. */
  callback: path('/sign-in/:provider/callback'),
  start: path('/:lang/sign-in/with/:provider'),
  unknown: path('/:lang/sign-in/unknown'),
  failed: path('/:lang/sign-in/failed'),
  connected: path('/:lang/profile/connected'),
  connect: path('/:lang/profile/connected/with/:provider'),
  confirm: path('/:lang/profile/connected/new'),
  disconnect: path('/:lang/profile/connected/:identity/disconnect'),
  useAffiliation: path('/:lang/profile/connected/:identity/affiliation'),
  ofPerson: path('/:lang/admin/people/:person/connected'),
  ofJournalPerson: path('/:journal/:lang/desk/people/:person/connected'),
};
