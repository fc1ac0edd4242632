import type { Part } from '../../access/part.js';
import { LostPasswordController } from '../lost-password/lost-password.controller.js';
import { LostPassword } from '../lost-password/lost-password.js';
import { SetPassword } from '../lost-password/set-password.js';
import { SetupController } from '../setup/setup.controller.js';
import { Setup } from '../setup/setup.js';
import { setupTexts } from '../setup/setup.texts.js';
import { ConfirmController } from './confirm.controller.js';
import { Confirm } from './confirm.js';
import { RegisterController } from './register.controller.js';
import { RegisterPages } from './register-pages.js';
import { Register } from './register.js';
import { registrationTexts } from './registration.texts.js';

/** How an account begins, and how its owner comes back to it. */
export const registrationPart: Part = {
  controllers: [RegisterController, ConfirmController, LostPasswordController, SetupController],
  providers: [Confirm, LostPassword, Register, RegisterPages, SetPassword, Setup],
  exports: [Setup],
  texts: [registrationTexts, setupTexts],
};
