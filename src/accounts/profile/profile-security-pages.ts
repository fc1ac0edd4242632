import { Injectable } from '@nestjs/common';
import { IsNotEmpty, MaxLength } from 'class-validator';
import type { Actor } from '../../access/actor.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { Accounts } from '../account/accounts.js';
import { accountsUrls } from '../urls.js';
import type { ProfileSecurityPage } from './profile.view.js';

export class PasswordForm {
  @IsNotEmpty({ message: 'signIn.password.missing' })
  @MaxLength(200, { message: 'password.wrong' })
  currentPassword = '';

  @IsNotEmpty({ message: 'password.missing' })
  newPassword = '';
}

@Injectable()
export class ProfileSecurityPages {
  constructor(private readonly accounts: Accounts) {}

  async page(ctx: RequestContext, actor: Actor, form = new Form(new PasswordForm())): Promise<ProfileSecurityPage> {
    const { translator: tr, language: lang } = ctx;
    const password = new FieldMaker(form, tr);
    return {
      title: tr.t('profile.tab.security'),
      errors: password.summary(),
      username: (await this.accounts.byPerson(actor.personId))?.username ?? '',
      passwordAction: accountsUrls.profilePassword({ lang }),
      currentPassword: password.field('currentPassword', { label: 'password.current', type: 'password', required: true, autocomplete: 'current-password' }),
      newPassword: password.field('newPassword', { label: 'password.new', hint: 'password.hint', type: 'password', required: true, autocomplete: 'new-password' }),
      lostHref: accountsUrls.lostPassword({ lang }),
    };
  }
}
