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
import { HalfSessions } from './step/half-sessions.js';
import { PasskeySignIn } from './step/passkey-sign-in.js';
import { PasskeySignInController } from './step/passkey-sign-in.controller.js';
import { SecondStep } from './step/second-step.js';
import { SecondStepController } from './step/second-step.controller.js';
import { SecondStepPages } from './step/second-step-pages.js';

/** What someone shows besides the password: an app's codes, passkeys, recovery codes (A15). */
export const secondFactorPart: Part = {
  controllers: [PasskeySignInController, SecondStepController],
  providers: [AuthenticatorApps, CheckFactor, FactorLetters, Factors, HalfSessions, Passkeys, PasskeySignIn, RecoveryCodes, Sealed, SecondStep, SecondStepPages],
  entities: [AuthenticatorApp, FactorRemoval, Passkey, RecoveryCode, SecondFactorRole],
  maps: [authenticatorAppData, factorRemovalData, passkeyData, recoveryCodeData, secondFactorRoleData],
  texts: [secondStepTexts, factorMailTexts],
  onMerge: {
    pointers: [
      { table: 'authenticator_app', column: 'person_id', how: 'drop' },
      { table: 'recovery_code', column: 'person_id', how: 'drop' },
      { table: 'passkey', column: 'person_id', how: 'drop' },
      { table: 'factor_removal', column: 'person_id', how: 'drop' },
    ],
  },
};
