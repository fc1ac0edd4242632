import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { People } from '../person/people.js';
import { passwordProblem } from '../passwords/rules.js';
import { SetPassword } from '../lost-password/set-password.js';
import { accountsUrls } from '../urls.js';
import { OwnPassword } from './own-password.js';
import { PasswordForm, ProfileSecurityPages } from './profile-security-pages.js';
import { profileSecurityView } from './profile.view.js';

/** The password that a person gets in with. */
@Controller()
export class ProfileSecurityController {
  constructor(
    private readonly pages: ProfileSecurityPages,
    private readonly own: OwnPassword,
    private readonly setPassword: SetPassword,
    private readonly people: People,
  ) {}

  @Get(accountsUrls.profileSecurity.pattern)
  @Can('profile.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('note') note: unknown): Promise<Page> {
    return page(profileSecurityView, await this.pages.page(ctx, actor), note === 'password' ? { notice: 'profile.note.password' } : {});
  }

  @Post(accountsUrls.profilePassword.pattern)
  @Can('profile.secure')
  async password(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(PasswordForm) posted: Form<PasswordForm>, @Req() request: Request): Promise<Page | Redirect> {
    let form = posted;
    const { currentPassword, newPassword } = form.values;
    if (!form.invalid) {
      const { username, right } = await this.own.check(actor.personId, currentPassword, request.ip ?? '');
      const problem = passwordProblem(newPassword, { username, email: (await this.people.byId(actor.personId)).email ?? '' });
      if (!right) form = form.with('currentPassword', 'password.wrong');
      else if (problem) form = form.with('newPassword', problem);
    }
    if (form.invalid) return refused(profileSecurityView, await this.pages.page(ctx, actor, form));
    await this.setPassword.set(actor.personId, newPassword, { keepSession: actor.sessionId, proven: false });
    return redirect(accountsUrls.profileSecurity({ lang: ctx.language }, { note: 'password' }));
  }
}
