import { path } from '../../platform/web/urls.js';

export const secondFactorUrls = {
  passkeySignIn: path('/:lang/sign-in/passkey'),
  passkeySignInOptions: path('/:lang/sign-in/passkey/options'),
  step: path('/:lang/sign-in/second-factor'),
  stepOptions: path('/:lang/sign-in/second-factor/passkey-options'),
  lost: path('/:lang/sign-in/second-factor/lost'),
  removal: path('/:lang/second-factor-removal/:secret'),
  removalStop: path('/:lang/second-factor-removal/:secret/stop'),
  proof: path('/:lang/profile/prove'),
  proofOptions: path('/:lang/profile/prove/passkey-options'),
  factors: path('/:lang/profile/second-factor'),
  app: path('/:lang/profile/second-factor/app'),
  appRemove: path('/:lang/profile/second-factor/app/remove'),
  codes: path('/:lang/profile/second-factor/recovery-codes'),
  passkeys: path('/:lang/profile/second-factor/passkeys'),
  passkeyOptions: path('/:lang/profile/second-factor/passkeys/options'),
  passkeyRemove: path('/:lang/profile/second-factor/passkeys/:passkey/remove'),
  stop: path('/:lang/profile/second-factor/stop-removal'),
  required: path('/:lang/admin/security'),
  removeForPerson: path('/:lang/admin/people/:person/second-factor'),
};
