import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Public } from '../../../access/marks.js';
import { page, redirect, type Page, type Redirect } from '../../../platform/web/answers.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { linkGone } from '../../links/link-gone.js';
import { secretHeaders, stepView } from '../../links/step.view.js';
import { accountsUrls } from '../../urls.js';
import { HalfSessions } from '../step/half-sessions.js';
import { secondFactorUrls } from '../urls.js';
import { FactorRemovals, waitingHours } from './factor-removals.js';
import { removalView } from './removal.view.js';

/** For someone who has lost app, passkeys and codes: asking, and what the mailed link opens. */
@Controller()
export class LostFactorController {
  constructor(private readonly half: HalfSessions, private readonly removals: FactorRemovals) {}

  @Get(secondFactorUrls.lost.pattern)
  @Public()
  async ask(@Context() ctx: RequestContext, @Req() request: Request): Promise<Page | Redirect> {
    const { translator: { t }, language: lang } = ctx;
    const personId = await this.half.of(request);
    if (personId === null) return redirect(accountsUrls.signIn({ lang }));
    if (await this.removals.opensAt(personId)) return this.asked(ctx, personId);
    return page(stepView, {
      title: t('factor.lost.title'), texts: [t('factor.lost.first'), t('factor.lost.text', { hours: waitingHours }), t('factor.lost.staff')],
      form: { action: secondFactorUrls.lost({ lang }), submit: t('factor.lost.submit') }, links: [{ label: t('factor.lost.back'), href: secondFactorUrls.step({ lang }) }],
    });
  }

  @Post(secondFactorUrls.lost.pattern)
  @Public()
  async send(@Context() ctx: RequestContext, @Req() request: Request): Promise<Page | Redirect> {
    const personId = await this.half.of(request);
    if (personId === null) return redirect(accountsUrls.signIn({ lang: ctx.language }));
    await this.removals.ask(personId, request.ip ?? '');
    return redirect(secondFactorUrls.lost({ lang: ctx.language }));
  }

  @Get(secondFactorUrls.removal.pattern)
  @Public()
  async show(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    const { translator: tr, language: lang } = ctx;
    const removal = await this.removals.byLink(secret);
    if (!removal) return linkGone(ctx);
    const mayNow = removal.open && removal.mayRemove;
    const when = tr.dateTime(removal.opensAt);
    return page(removalView, {
      title: tr.t('factor.removal.page'),
      texts: mayNow ? [tr.t('factor.removal.open')] : [tr.t(removal.mayRemove ? 'factor.removal.early' : 'factor.removal.elsewhere', { time: when }), tr.t('factor.removal.notYou')],
      remove: mayNow ? { action: secondFactorUrls.removal({ lang, secret }), label: tr.t('factor.removal.remove') } : null,
      stop: { action: secondFactorUrls.removalStop({ lang, secret }), label: tr.t('factor.removal.stop') },
    }, { headers: secretHeaders });
  }

  @Post(secondFactorUrls.removal.pattern)
  @Public()
  async remove(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    return (await this.removals.removeByLink(secret)) ? this.done(ctx, 'done') : linkGone(ctx);
  }

  @Post(secondFactorUrls.removalStop.pattern)
  @Public()
  async stop(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    return (await this.removals.stopByLink(secret)) ? this.done(ctx, 'stopped') : linkGone(ctx);
  }

  private done({ translator: { t }, language: lang }: RequestContext, what: 'done' | 'stopped'): Page {
    return page(stepView, { title: t(`factor.removal.${what}.title`), texts: [t(`factor.removal.${what}`)], form: null, links: [{ label: t('signIn.title'), href: accountsUrls.signIn({ lang }) }] }, { headers: secretHeaders });
  }

  private async asked({ translator: tr, language: lang }: RequestContext, personId: number): Promise<Page> {
    const opensAt = await this.removals.opensAt(personId);
    return page(stepView, {
      title: tr.t('factor.lost.asked.title'), texts: [tr.t('factor.lost.asked', { time: opensAt ? tr.dateTime(opensAt) : '' }), tr.t('factor.lost.asked.found')], form: null,
      links: [{ label: tr.t('factor.lost.back'), href: secondFactorUrls.step({ lang }) }],
    });
  }
}
