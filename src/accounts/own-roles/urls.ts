import { path } from '../../platform/web/urls.js';

/** `held` is a journal's path: not `journal`, or the pages would be that journal's, and a closed journal could not be left. */
export const ownRolesUrls = {
  mine: path('/:lang/profile/roles'),
  join: path('/:lang/profile/roles/join'),
  at: path('/:lang/profile/roles/in/:held'),
  leave: path('/:lang/profile/roles/in/:held/leave'),
  giveBack: path('/:lang/profile/roles/in/:held/give-back/:role'),
};
