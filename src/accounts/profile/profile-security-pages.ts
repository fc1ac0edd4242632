import { Injectable } from '@nestjs/common';
import { IsEmail, IsNotEmpty, MaxLength } from 'class-validator';
import type { Actor } from '../../access/actor.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { browserName } from '../../visitors/sessions/browser-name.js';
import { Sessions } from '../../visitors/sessions/sessions.js';
import { Accounts } from '../account/accounts.js';
import { People } from '../person/people.js';
import { accountsUrls } from '../urls.js';
import { ChangeEmail } from './change-email.js';
import type { ProfileSecurityPage } from './profile.view.js';

export class PasswordForm {
  @IsNotEmpty({ message: 'signIn.password.missing' })
  @MaxLength(200, { message: 'password.wrong' })
  currentPassword = '';

  @IsNotEmpty({ message: 'password.missing' })
  newPassword = '';
}

export class EmailForm {
  @IsEmail({}, { message: 'register.email.form' })
  @MaxLength(254, { message: 'register.email.form' })
  email = '';

  @IsNotEmpty({ message: 'signIn.password.missing' })
  @MaxLength(200, { message: 'password.wrong' })
  emailPassword = '';
}

const notes = ['password', 'email', 'session'] as const;
export const isSecurityNote = (note: unknown): note is (typeof notes)[number] => notes.includes(note as 'email');

@Injectable()
export class ProfileSecurityPages {
  constructor(
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly people: People,
    private readonly changeEmail: ChangeEmail,
  ) {}

  async page(ctx: RequestContext, actor: Actor, forms: { password?: Form<PasswordForm>; email?: Form<EmailForm> } = {}): Promise<ProfileSecurityPage> {
    const { translator: tr, language: lang } = ctx;
    const password = new FieldMaker(forms.password ?? new Form(new PasswordForm()), tr);
    const email = new FieldMaker(forms.email ?? new Form(new EmailForm()), tr);
    const waiting = await this.changeEmail.of(actor.personId);
    return {
      title: tr.t('profile.tab.security'),
      errors: password.summary() ?? email.summary(),
      username: (await this.accounts.byPerson(actor.personId))?.username ?? '',
      passwordAction: accountsUrls.profilePassword({ lang }),
      currentPassword: password.field('currentPassword', { label: 'password.current', type: 'password', required: true, autocomplete: 'current-password' }),
      newPassword: password.field('newPassword', { label: 'password.new', hint: 'password.hint', type: 'password', required: true, autocomplete: 'new-password' }),
      emailAction: accountsUrls.profileEmail({ lang }),
      email: email.field('email', { label: 'profile.email.new', type: 'email', required: true, autocomplete: 'email' }),
      emailNow: tr.t('profile.email.now', { email: (await this.people.byId(actor.personId)).email ?? '' }),
      emailWaiting: waiting && tr.t('profile.email.waiting', { email: waiting }),
      emailPassword: email.field('emailPassword', { label: 'password.current', type: 'password', required: true, autocomplete: 'current-password' }),
      sessionsHeading: tr.t('profile.sessions'),
      sessions: (await this.sessions.of(actor.personId)).map((session) => ({
        browser: browserName(session.browser) ?? tr.t('profile.sessions.unknown'),
        detail: tr.t('profile.sessions.detail', { ip: session.ip, browser: session.browser, started: tr.dateTime(session.startedAt), seen: tr.dateTime(session.seenAt) }),
        here: session.id === actor.sessionId ? tr.t('profile.sessions.here') : null,
        end: session.id === actor.sessionId ? null : { action: accountsUrls.profileSession({ lang, session: session.id }), label: tr.t('profile.sessions.end') },
      })),
    };
  }
}
