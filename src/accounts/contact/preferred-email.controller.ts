import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { AccountLimits } from '../account/account-limits.js';
import { OwnPassword } from '../profile/own-password.js';
import { Reproof } from '../second-factor/own/reproof.js';
import { ContactPages, PreferForm } from './contact-pages.js';
import { preferView } from './contact.view.js';
import { PreferredEmail } from './preferred-email.js';
import { contactUrls } from './urls.js';

/** A change of the preferred address, as its owner asks for it: with the second factor too, as mail to this address is the way back when that is lost. */
@Controller()
export class PreferredEmailController {
  constructor(
    private readonly pages: ContactPages,
    private readonly own: OwnPassword,
    private readonly reproof: Reproof,
    private readonly limits: AccountLimits,
    private readonly preferred: PreferredEmail,
  ) {}

  @Get(contactUrls.addressPrefer.pattern)
  @Can('profile.secure')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('address') id: string): Promise<Page | Redirect> {
    const asked = await this.reproof.factorAsked(ctx, actor, contactUrls.addressPrefer({ lang: ctx.language, address: idFrom(id) }));
    return asked ?? page(preferView, await this.pages.prefer(ctx, actor, idFrom(id), new Form(new PreferForm())));
  }

  @Post(contactUrls.addressPrefer.pattern)
  @Can('profile.secure')
  async take(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('address') id: string, @Posted(PreferForm) posted: Form<PreferForm>, @Req() request: Request): Promise<Page | Redirect> {
    const asked = await this.reproof.factorAsked(ctx, actor, contactUrls.addressPrefer({ lang: ctx.language, address: idFrom(id) }));
    if (asked) return asked;
    let form = posted;
    if (!form.invalid) {
      const { right } = await this.own.check(actor.personId, form.values.emailPassword, request.ip ?? '');
      if (!right) form = form.with('emailPassword', 'password.wrong');
    }
    if (form.invalid) return refused(preferView, await this.pages.prefer(ctx, actor, idFrom(id), form));
    await this.limits.count('address', `#${actor.personId}`, request.ip ?? '');
    await this.preferred.ask(actor.personId, idFrom(id));
    return this.back(ctx, 'asked');
  }

  @Post(contactUrls.changeAgain.pattern)
  @Can('profile.secure')
  async again(@Context() ctx: RequestContext, @Who() actor: Actor, @Req() request: Request): Promise<Redirect> {
    await this.limits.count('address', `#${actor.personId}`, request.ip ?? '');
    await this.preferred.sendAgain(actor.personId);
    return this.back(ctx, 'asked');
  }

  @Post(contactUrls.changeCancel.pattern)
  @Can('profile.secure')
  async cancel(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Redirect> {
    await this.preferred.cancel(actor.personId);
    return this.back(ctx, 'cancelled');
  }

  private back(ctx: RequestContext, note: string): Redirect {
    return redirect(contactUrls.contact({ lang: ctx.language }, { note }));
  }
}
