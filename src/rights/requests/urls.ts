import { path } from '../../platform/web/urls.js';

export const requestsUrls = {
  /** For whoever has no account. */
  ask: path('/:lang/privacy/request'),
  sent: path('/:lang/privacy/request-sent'),
  confirm: path('/:lang/privacy/request/:secret'),
  /** For whoever is signed in. */
  own: path('/:lang/profile/requests'),
  ownTaken: path('/:lang/profile/requests/:own/taken-back'),
  /** For the web administrator. */
  queue: path('/:lang/admin/requests'),
  enter: path('/:lang/admin/requests/new'),
  request: path('/:lang/admin/requests/:rightsRequest'),
  person: path('/:lang/admin/requests/:rightsRequest/person'),
  step: path('/:lang/admin/requests/:rightsRequest/:step'),
  /** For the staff of a journal. */
  passOn: path('/:journal/:lang/desk/requests'),
};
