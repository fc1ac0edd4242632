import { path } from '../platform/web/urls.js';

export const accountsUrls = {
  signIn: path('/:lang/sign-in'),
  signOut: path('/:lang/sign-out'),
  profile: path('/:lang/profile'),
};
