import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Who, type Actor } from '../../access/actor.js';
import { Can, Public } from '../../access/marks.js';
import { Page, page, redirect, refused, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { secretHeaders, stepView } from '../../accounts/links/step.view.js';
import { rightsUrls } from '../urls.js';
import { AskPages } from './ask-pages.js';
import { TakeRequests } from './take-requests.js';
import { AskForm, EnterForm, OwnRequestForm } from './request.forms.js';
import { askView, enterView, ownRequestsView } from './requests.views.js';
import { Requests } from './requests.js';
import { RequestSteps } from './request-steps.js';
import { requestsUrls } from './urls.js';

/** Where people ask: with an account, without one, and through a journal's staff. */
@Controller()
export class AskController {
  constructor(private readonly pages: AskPages, private readonly asking: TakeRequests) {}

  @Get(requestsUrls.ask.pattern)
  @Public()
  blank(@Context() ctx: RequestContext): Page {
    return page(askView, this.pages.public(ctx, new Form(new AskForm())));
  }

  @Post(requestsUrls.ask.pattern)
  @Public()
  async ask(@Context() ctx: RequestContext, @Posted(AskForm) form: Form<AskForm>, @Req() request: Request): Promise<Page | Redirect> {
    if (form.invalid) return refused(askView, this.pages.public(ctx, form));
    await this.asking.ask(form.values, ctx.language, request.ip ?? '');
    return redirect(requestsUrls.sent({ lang: ctx.language }));
  }

  /** The same for everyone, whatever is known of the address (X20). */
  @Get(requestsUrls.sent.pattern)
  @Public()
  sent(@Context() { language: lang, translator: { t } }: RequestContext): Page {
    return page(stepView, { title: t('register.sent.title'), texts: [t('requests.ask.sent')], form: null, links: [{ label: t('rights.title'), href: rightsUrls.privacy({ lang }) }] });
  }

  @Get(requestsUrls.confirm.pattern)
  @Public()
  async look(@Context() { language: lang, translator: { t } }: RequestContext, @Param('secret') secret: string): Promise<Page> {
    const waiting = await this.asking.waits(secret);
    return new Page(stepView, {
      title: t('requests.confirm.title'), texts: [t(waiting ? 'requests.confirm.text' : 'requests.confirm.gone')],
      form: waiting ? { action: requestsUrls.confirm({ lang, secret }), submit: t('requests.confirm.submit') } : null, links: waiting ? [] : [{ label: t('requests.ask.title'), href: requestsUrls.ask({ lang }) }],
    }, { headers: secretHeaders, status: waiting ? 200 : 404 });
  }

  @Post(requestsUrls.confirm.pattern)
  @Public()
  async confirm(@Context() { language: lang, translator: { t } }: RequestContext, @Param('secret') secret: string): Promise<Page> {
    const done = await this.asking.confirm(secret);
    return new Page(stepView, {
      title: t('requests.confirm.title'), texts: [t(done ? 'requests.confirm.done' : 'requests.confirm.gone')], form: null, links: [{ label: t('rights.title'), href: rightsUrls.privacy({ lang }) }],
    }, { headers: secretHeaders, status: done ? 200 : 404 });
  }
}

@Controller()
export class OwnRequestsController {
  constructor(private readonly pages: AskPages, private readonly asking: TakeRequests, private readonly steps: RequestSteps, private readonly requests: Requests) {}

  @Get(requestsUrls.own.pattern)
  @Can('request.make')
  async own(@Context() ctx: RequestContext, @Who() actor: Actor, @Query() { note, kind, about }: Record<string, unknown>): Promise<Page> {
    return page(ownRequestsView, await this.pages.own(ctx, actor, this.pages.proposed(ctx, kind, about)), note === 'sent' || note === 'back' ? { notice: `requests.own.note.${note}` } : {});
  }

  @Post(requestsUrls.own.pattern)
  @Can('request.make')
  async make(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(OwnRequestForm) form: Form<OwnRequestForm>): Promise<Page | Redirect> {
    if (form.invalid) return refused(ownRequestsView, await this.pages.own(ctx, actor, form));
    await this.asking.own(actor, form.values, ctx.language);
    return redirect(requestsUrls.own({ lang: ctx.language }, { note: 'sent' }));
  }

  @Post(requestsUrls.ownTaken.pattern)
  @Can('request.make')
  async takeBack(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('own') publicId: string): Promise<Redirect> {
    await this.steps.takeBack(publicId, actor);
    return redirect(requestsUrls.own({ lang: ctx.language }, { note: 'back' }));
  }

  @Get(requestsUrls.passOn.pattern)
  @Can('request.passOn')
  async passing(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('note') note: unknown): Promise<Page> {
    const form = new Form(Object.assign(new EnterForm(), { reachedOn: this.requests.today() }));
    return page(enterView, await this.pages.passOn(ctx, actor, form), note === undefined ? {} : { notice: 'requests.passOn.done' });
  }

  @Post(requestsUrls.passOn.pattern)
  @Can('request.passOn')
  async passOn(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(EnterForm) posted: Form<EnterForm>): Promise<Page | Redirect> {
    const form = this.asking.judged(posted);
    if (form.invalid) return refused(enterView, await this.pages.passOn(ctx, actor, form));
    await this.asking.passOn(actor, form.values, { language: ctx.language, journalId: found(ctx.journal).id });
    return redirect(requestsUrls.passOn({ lang: ctx.language, journal: found(ctx.journal).path }, { note: 1 }));
  }
}
