import { Controller, Get, Post } from '@nestjs/common';
import { Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../../platform/web/answers.js';
import { Form, Posted } from '../../../platform/web/form.js';
import { found } from '../../../platform/web/problems.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { Accounts } from '../../account/accounts.js';
import { stepView } from '../../links/step.view.js';
import { AuthenticatorApps } from '../authenticator-apps.js';
import { secondFactorUrls } from '../urls.js';
import { ChangeFactors } from './change-factors.js';
import { AppForm } from './factors.form.js';
import { FactorsPages } from './factors-pages.js';
import { appView, codesView, type AppPage } from './factors.view.js';
import { Reproof } from './reproof.js';

/** Setting up the authenticator app, another in its stead, and removing it. */
@Controller()
export class AppController {
  constructor(
    private readonly pages: FactorsPages,
    private readonly reproof: Reproof,
    private readonly apps: AuthenticatorApps,
    private readonly change: ChangeFactors,
    private readonly accounts: Accounts,
  ) {}

  @Get(secondFactorUrls.app.pattern)
  @Can('secondFactor.change')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page | Redirect> {
    const asked = await this.reproof.asked(ctx, actor, secondFactorUrls.app({ lang: ctx.language }));
    return asked ?? page(appView, await this.model(ctx, actor, new Form({ secret: this.apps.newSecret(), code: '' })));
  }

  @Post(secondFactorUrls.app.pattern)
  @Can('secondFactor.change')
  async turnOn(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(AppForm) form: Form<AppForm>): Promise<Page | Redirect> {
    const asked = await this.reproof.asked(ctx, actor, secondFactorUrls.app({ lang: ctx.language }));
    if (asked) return asked;
    const { secret, code } = form.values;
    if (!this.apps.isSecret(secret)) return redirect(secondFactorUrls.app({ lang: ctx.language }));
    const added = form.invalid ? null : await this.change.addApp(actor, secret, code);
    if (!added) return refused(appView, await this.model(ctx, actor, form.invalid ? form : form.with('code', 'factor.code.wrong')));
    return added.codes ? page(codesView, this.pages.codes(ctx, added.codes, 'factor.codes.on')) : redirect(secondFactorUrls.factors({ lang: ctx.language }, { note: 'appAdded' }));
  }

  @Get(secondFactorUrls.appRemove.pattern)
  @Can('secondFactor.change')
  async askRemove(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page | Redirect> {
    const { translator: { t }, language: lang } = ctx;
    const action = secondFactorUrls.appRemove({ lang });
    return (await this.reproof.asked(ctx, actor, action)) ?? page(stepView, {
      title: t('factor.app.remove.title'), texts: [t('factor.app.remove.text'), t('factor.last')], form: { action, submit: t('factor.app.remove') }, links: [this.pages.back(ctx)],
    });
  }

  @Post(secondFactorUrls.appRemove.pattern)
  @Can('secondFactor.change')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Redirect> {
    const asked = await this.reproof.asked(ctx, actor, secondFactorUrls.appRemove({ lang: ctx.language }));
    if (asked) return asked;
    await this.change.removeApp(actor);
    return redirect(secondFactorUrls.factors({ lang: ctx.language }, { note: 'appRemoved' }));
  }

  private async model(ctx: RequestContext, actor: Actor, form: Form<AppForm>): Promise<AppPage> {
    return this.pages.app(ctx, actor, found(await this.accounts.byPerson(actor.personId)).username, form);
  }
}
