import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ActsOnGet, Public } from '../../access/marks.js';
import { CONFIG, type Config } from '../../config.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Languages } from '../../platform/i18n/languages.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { isLocalPath } from '../../platform/web/urls.js';
import { doorOf } from '../sign-in/door.js';
import { Entrance } from '../sign-in/entrance.js';
import { ComeBack, reasons } from './come-back.js';
import { clearElsewhereCookie, elsewhereSecret } from './elsewhere-cookie.js';
import { ElsewherePages } from './elsewhere-pages.js';
import { elsewhereUnknownView } from './elsewhere.view.js';
import { Errands } from './errands.js';
import { Providers } from './providers.js';
import { SetOut } from './set-out.js';
import { elsewhereUrls } from './urls.js';

class StartForm {
  next = '';
}

/** To a sign-in elsewhere, and back. */
@Controller()
export class ElsewhereController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly providers: Providers,
    private readonly setOut: SetOut,
    private readonly comeBack: ComeBack,
    private readonly errands: Errands,
    private readonly languages: Languages,
    private readonly pages: ElsewherePages,
    private readonly entrance: Entrance,
  ) {}

  @Post(elsewhereUrls.start.pattern)
  @Public()
  async start(
    @Context() ctx: RequestContext, @Param('provider') type: string, @Posted(StartForm) form: Form<StartForm>, @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    const next = isLocalPath(form.values.next) ? form.values.next : '';
    return this.setOut.to(this.providers.orNotFound(type), { intent: 'signIn', personId: null, language: ctx.language, next }, ctx, request, response);
  }

  /** A GET that acts: the only way in which the issuer can answer. What it does is done for this browser's own question, once. */
  @Get(elsewhereUrls.callback.pattern)
  @Public()
  @ActsOnGet('the answer of a sign-in elsewhere comes as a redirect; state, PKCE, nonce and a cookie bind it to the question of this browser')
  async back(@Context() ctx: RequestContext, @Param('provider') type: string, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Page | Redirect> {
    const provider = this.providers.orNotFound(type);
    const query = request.originalUrl.includes('?') ? request.originalUrl.slice(request.originalUrl.indexOf('?')) : '';
    const outcome = await this.comeBack.with(provider, elsewhereSecret(request, this.config.secure), query, doorOf(request, this.config));
    const lang = outcome.language ?? ctx.language;
    if (outcome.kind === 'unknown') return redirect(elsewhereUrls.unknown({ lang }));
    if (outcome.kind === 'toConnect') return redirect(elsewhereUrls.confirm({ lang }));
    if (outcome.kind === 'out') return redirect(elsewhereUrls.failed({ lang }, { why: outcome.why, with: type, wanted: outcome.wanted }));
    clearElsewhereCookie(response, this.config.secure);
    return this.entrance.answer({ ...ctx, language: lang, translator: this.languages.in(lang) }, response, outcome.arrived, { next: outcome.next });
  }

  /** Proved, but nobody's here. */
  @Get(elsewhereUrls.unknown.pattern)
  @Public()
  async unknown(@Context() ctx: RequestContext, @Req() request: Request): Promise<Page> {
    const errand = await this.errands.returned(elsewhereSecret(request, this.config.secure));
    return errand ? page(elsewhereUnknownView, this.pages.unknown(ctx, errand)) : this.pages.failed(ctx, { why: 'expired', type: null, wanted: 'signIn' });
  }

  @Get(elsewhereUrls.failed.pattern)
  @Public()
  failed(@Context() ctx: RequestContext, @Query('why') why: unknown, @Query('with') type: unknown, @Query('wanted') wanted: unknown): Page {
    return this.pages.failed(ctx, { why: reasons.find((reason) => reason === why) ?? 'failed', type, wanted: wanted === 'link' ? 'link' : 'signIn' });
  }
}
