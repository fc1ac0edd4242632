import type { Part } from '../../access/part.js';
import { AuthenticatorApp } from './authenticator-app.entity.js';
import { AuthenticatorApps } from './authenticator-apps.js';
import { CheckFactor } from './check-factor.js';
import { FactorLetters } from './factor-letters.js';
import { FactorRemoval } from './factor-removal.entity.js';
import { Factors } from './factors.js';
import { Passkey } from './passkey.entity.js';
import { Passkeys } from './passkeys.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { RecoveryCodes } from './recovery-codes.js';
import { Sealed } from './sealed.js';
import { authenticatorAppData, factorRemovalData, passkeyData, recoveryCodeData, secondFactorRoleData } from './second-factor.data.js';
import { SecondFactorRole } from './second-factor-role.entity.js';
import { factorMailTexts, secondStepTexts } from './second-factor.texts.js';
import { factorTexts } from './factor.texts.js';
import { FactorRemovals } from './lost/factor-removals.js';
import { LostFactorController } from './lost/lost-factor.controller.js';
import { RemovalLinks } from './lost/removal-links.js';
import { AppController } from './own/app.controller.js';
import { ChangeFactors } from './own/change-factors.js';
import { FactorsController } from './own/factors.controller.js';
import { FactorsPages } from './own/factors-pages.js';
import { PasskeysController } from './own/passkeys.controller.js';
import { ProofController } from './own/proof.controller.js';
import { Reproof } from './own/reproof.js';
import { RequiredController } from './required/required.controller.js';
import { RequiredRoles } from './required/required-roles.js';
import { secondFactorPolicy } from './second-factor.policy.js';
import { PersonFactorController } from './staff/person-factor.controller.js';
import { RemoveForPerson } from './staff/remove-for-person.js';
import { HalfSessions } from './step/half-sessions.js';
import { PasskeySignIn } from './step/passkey-sign-in.js';
import { PasskeySignInController } from './step/passkey-sign-in.controller.js';
import { SecondStep } from './step/second-step.js';
import { SecondStepController } from './step/second-step.controller.js';
import { SecondStepPages } from './step/second-step-pages.js';
import { secondFactorUrls } from './urls.js';
import { editedAt } from '../../personal-data/data-map.js';

/** What someone shows besides the password: an app's codes, passkeys, recovery codes (A15). */
export const secondFactorPart: Part = {
  edited: [editedAt(AuthenticatorApp, ['secret'], secondFactorUrls.factors), editedAt(Passkey, ['name'], secondFactorUrls.factors), editedAt(RecoveryCode, ['hash'], secondFactorUrls.factors)],
  controllers: [
    AppController, FactorsController, LostFactorController, PasskeysController, PasskeySignInController, PersonFactorController, ProofController, RequiredController, SecondStepController,
  ],
  providers: [
    AuthenticatorApps, ChangeFactors, CheckFactor, FactorLetters, FactorRemovals, Factors, FactorsPages, HalfSessions, Passkeys, PasskeySignIn, RecoveryCodes, RemovalLinks, RemoveForPerson,
    Reproof, RequiredRoles, Sealed, SecondStep, SecondStepPages,
  ],
  exports: [Reproof],
  entities: [AuthenticatorApp, FactorRemoval, Passkey, RecoveryCode, SecondFactorRole],
  maps: [authenticatorAppData, factorRemovalData, passkeyData, recoveryCodeData, secondFactorRoleData],
  texts: [factorTexts, secondStepTexts, factorMailTexts],
  rules: secondFactorPolicy,
  navigation: [
    { place: 'profile', group: 'profile.group.security', order: 52, label: 'factor.title', href: secondFactorUrls.factors, action: 'secondFactor.change' },
    { place: 'platformSettings', group: 'journals.group.running', order: 3, label: 'factor.require.title', href: secondFactorUrls.required, action: 'secondFactor.require' },
  ],
  personLinks: [
    { order: 60, label: 'factor.title', action: 'person.removeSecondFactor', href: ({ lang, journal, person }) => (journal === null ? secondFactorUrls.removeForPerson({ lang, person }) : null) },
  ],
  automated: [
    {
      job: 'factorRemovals.forget',
      words: {
        en: 'That you told us of a lost second step is forgotten {factorRemovals} after the case ended.', nb: 'At du meldte fra om et mistet andre trinn, glemmes {factorRemovals} etter at saken tok slutt.', nn: 'At du melde frå om eit mista andre trinn, blir gløymt {factorRemovals} etter at saka tok slutt.',
      },
    },
    {
      job: 'factorRemovals.remind',
      words: {
        en: 'When you have told us that your second step at sign-in is lost and the waiting time is over, you are told so by mail.',
        nb: 'Når du har meldt fra om at det andre trinnet i påloggingen er mistet og ventetiden er over, får du e-post om det.',
        nn: 'Når du har meldt frå om at det andre trinnet i pålogginga er mista og ventetida er over, får du e-post om det.',
      },
    },
  ],
  onMerge: {
    pointers: [
      { table: 'authenticator_app', column: 'person_id', how: 'drop' },
      { table: 'recovery_code', column: 'person_id', how: 'drop' },
      { table: 'passkey', column: 'person_id', how: 'drop' },
      { table: 'factor_removal', column: 'person_id', how: 'drop' },
    ],
  },
};
