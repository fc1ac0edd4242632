import { Module } from '@nestjs/common';
import { JournalsModule } from '../journals/journals.module.js';
import { SessionsModule } from '../visitors/sessions/sessions.module.js';
import { AccountLimits } from './account-limits.js';
import { Accounts } from './accounts.js';
import { Actors } from './actors.js';
import { Demo } from './demo/demo.js';
import { DemoController } from './demo/demo.controller.js';
import { DemoMailbox } from './demo/mailbox.js';
import { MailboxController } from './demo/mailbox.controller.js';
import { Consents } from './consents.js';
import { LostPasswordController } from './lost-password/lost-password.controller.js';
import { LostPassword } from './lost-password/lost-password.js';
import { SetPassword } from './lost-password/set-password.js';
import { AccountLetters } from './mails/account-letters.js';
import { AccountLinks } from './mails/account-links.js';
import { Memberships } from './memberships.js';
import { ConfirmController } from './registration/confirm.controller.js';
import { Confirm } from './registration/confirm.js';
import { CreateAccount } from './registration/create-account.js';
import { RegisterController } from './registration/register.controller.js';
import { RegisterPages } from './registration/register-pages.js';
import { Register } from './registration/register.js';
import { Usernames } from './usernames.js';
import { Passwords } from './passwords/passwords.js';
import { People } from './people.js';
import { SignInFirst } from './sign-in-answer.js';
import { OpenSession } from './sign-in/open-session.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInPages } from './sign-in/sign-in-pages.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignOut } from './sign-in/sign-out.js';

const doors = [AccountLimits, Accounts, Actors, Passwords, SignIn, SignOut, OpenSession, SignInFirst, SignInPages];
const registration = [Consents, Memberships, Usernames, CreateAccount, Register, RegisterPages, Confirm, LostPassword, SetPassword];
const mails = [AccountLetters, AccountLinks];
const demo = [Demo, DemoMailbox];

@Module({
  imports: [SessionsModule, JournalsModule],
  controllers: [SignInController, RegisterController, ConfirmController, LostPasswordController, DemoController, MailboxController],
  providers: [People, ...doors, ...registration, ...mails, ...demo],
  exports: [Accounts, Actors, Consents, CreateAccount, Memberships, Passwords, People, SignInFirst],
})
export class AccountsModule {}
