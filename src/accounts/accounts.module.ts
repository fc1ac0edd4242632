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
import { AddressChange } from './address-change.js';
import { BlockAccount } from './people/block-account.js';
import { EditPerson } from './people/edit-person.js';
import { GiveRole } from './people/give-role.js';
import { JournalPeopleController } from './people/journal-people.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PeoplePages } from './people/people-pages.js';
import { PeopleQuery } from './people/people.query.js';
import { PersonDesk } from './people/person-desk.js';
import { PersonPages } from './people/person-pages.js';
import { PersonQuery } from './people/person.query.js';
import { PersonSeen } from './people/person-seen.js';
import { PersonSubject } from './people/person.subject.js';
import { PersonOverview } from './person-overview.js';
import { ChangeEmail } from './profile/change-email.js';
import { ChooseRoles } from './profile/choose-roles.js';
import { NewEmailController } from './profile/new-email.controller.js';
import { OwnPassword } from './profile/own-password.js';
import { ProfileController } from './profile/profile.controller.js';
import { ProfileRolesController } from './profile/profile-roles.controller.js';
import { ProfileRolesPages } from './profile/profile-roles-pages.js';
import { ProfileSecurityController } from './profile/profile-security.controller.js';
import { ProfileSecurityPages } from './profile/profile-security-pages.js';
import { SavePerson } from './save-person.js';
import { SetupController } from './setup/setup.controller.js';
import { Setup } from './setup/setup.js';
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
const registration = [Consents, Memberships, Usernames, CreateAccount, Register, RegisterPages, Confirm, LostPassword, SetPassword, Setup];
const profile = [ChangeEmail, ChooseRoles, OwnPassword, PersonOverview, ProfileRolesPages, ProfileSecurityPages, SavePerson];
const staff = [AddressChange, BlockAccount, EditPerson, GiveRole, PeoplePages, PeopleQuery, PersonDesk, PersonPages, PersonQuery, PersonSeen, PersonSubject];
const mails = [AccountLetters, AccountLinks];
const demo = [Demo, DemoMailbox];

@Module({
  imports: [SessionsModule, JournalsModule],
  controllers: [
    SignInController, RegisterController, ConfirmController, LostPasswordController, SetupController, NewEmailController,
    ProfileController, ProfileRolesController, ProfileSecurityController, PeopleController, JournalPeopleController, DemoController, MailboxController,
  ],
  providers: [People, ...doors, ...registration, ...profile, ...staff, ...mails, ...demo],
  exports: [Accounts, Actors, Consents, CreateAccount, Memberships, Passwords, People, PersonSubject, Setup, SignInFirst],
})
export class AccountsModule {}
