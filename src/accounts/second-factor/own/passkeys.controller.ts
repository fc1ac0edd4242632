import { Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../../platform/web/answers.js';
import { Form, Posted } from '../../../platform/web/form.js';
import { Forbidden, found, idFrom } from '../../../platform/web/problems.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { browserName } from '../../../visitors/sessions/browser-name.js';
import { Accounts } from '../../account/accounts.js';
import { stepView } from '../../links/step.view.js';
import { People } from '../../person/people.js';
import { Factors } from '../factors.js';
import { Passkeys } from '../passkeys.js';
import { secondFactorUrls } from '../urls.js';
import { ChangeFactors } from './change-factors.js';
import { PasskeyForm } from './factors.form.js';
import { FactorsPages } from './factors-pages.js';
import { codesView, newPasskeyView } from './factors.view.js';
import { Reproof } from './reproof.js';

/** A person's passkeys: adding one under a name, and removing it. */
@Controller()
export class PasskeysController {
  constructor(
    private readonly pages: FactorsPages,
    private readonly reproof: Reproof,
    private readonly factors: Factors,
    private readonly passkeys: Passkeys,
    private readonly change: ChangeFactors,
    private readonly accounts: Accounts,
    private readonly people: People,
  ) {}

  @Get(secondFactorUrls.passkeys.pattern)
  @Can('secondFactor.change')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page | Redirect> {
    return (await this.reproof.asked(ctx, actor, secondFactorUrls.passkeys({ lang: ctx.language }))) ?? page(newPasskeyView, this.pages.passkey(ctx, new Form(new PasskeyForm())));
  }

  @Post(secondFactorUrls.passkeyOptions.pattern)
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Can('secondFactor.change')
  async options(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<object> {
    if (!(await this.reproof.fresh(actor))) throw new Forbidden();
    const person = await this.people.byId(actor.personId);
    const { username } = found(await this.accounts.byPerson(actor.personId));
    return this.passkeys.toAdd({ id: person.id, publicId: person.publicId, username, name: this.people.nameOf(person) }, ctx.translator.t('platform.name'));
  }

  @Post(secondFactorUrls.passkeys.pattern)
  @Can('secondFactor.change')
  async add(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(PasskeyForm) form: Form<PasskeyForm>, @Req() request: Request): Promise<Page | Redirect> {
    const asked = await this.reproof.asked(ctx, actor, secondFactorUrls.passkeys({ lang: ctx.language }));
    if (asked) return asked;
    const name = form.values.name || (browserName(request.get('user-agent') ?? '') ?? ctx.translator.t('factor.passkeys.unnamed'));
    const added = form.invalid ? null : await this.change.addPasskey(actor, name, form.values.credential);
    if (!added) return refused(newPasskeyView, this.pages.passkey(ctx, form.invalid ? form : form.with('name', 'factor.passkey.notMade')));
    return added.codes ? page(codesView, this.pages.codes(ctx, added.codes, 'factor.codes.on')) : redirect(secondFactorUrls.factors({ lang: ctx.language }, { note: 'passkeyAdded' }));
  }

  @Get(secondFactorUrls.passkeyRemove.pattern)
  @Can('secondFactor.change')
  async askRemove(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('passkey') id: string): Promise<Page | Redirect> {
    const { translator: { t }, language: lang } = ctx;
    const passkey = found((await this.factors.of(actor.personId)).passkeys.find((one) => one.id === idFrom(id)));
    const action = secondFactorUrls.passkeyRemove({ lang, passkey: passkey.id });
    return (await this.reproof.asked(ctx, actor, action)) ?? page(stepView, {
      title: t('factor.passkeys.remove.title'), texts: [t('factor.passkeys.remove.text', { name: passkey.name }), t('factor.last')], form: { action, submit: t('factor.passkeys.remove', { name: passkey.name }) },
      links: [this.pages.back(ctx)],
    });
  }

  @Post(secondFactorUrls.passkeyRemove.pattern)
  @Can('secondFactor.change')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('passkey') id: string): Promise<Redirect> {
    const passkey = idFrom(id);
    const asked = await this.reproof.asked(ctx, actor, secondFactorUrls.passkeyRemove({ lang: ctx.language, passkey }));
    if (asked) return asked;
    await this.change.removePasskey(actor, passkey);
    return redirect(secondFactorUrls.factors({ lang: ctx.language }, { note: 'passkeyRemoved' }));
  }
}
