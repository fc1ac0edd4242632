import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '../../config.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { Limits } from '../../platform/limits/limits.js';
import type { RequestContext } from '../../platform/web/request.js';
import { networkOf } from '../account/account-limits.js';
import { stepView } from '../links/step.view.js';
import { setElsewhereCookie } from './elsewhere-cookie.js';
import { Errands, type Setting } from './errands.js';
import { Oidc, Refused } from './oidc.js';
import { providerName, type Provider } from './providers.js';
import { elsewhereUrls } from './urls.js';

const limit = { name: 'elsewhere network', points: 60, seconds: 15 * 60 };

/** Sends someone off to sign in elsewhere, with a cookie to know them by when they come back. */
@Injectable()
export class SetOut {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly errands: Errands,
    private readonly oidc: Oidc,
    private readonly limits: Limits,
  ) {}

  /**
   * A page that moves on by itself, and not a redirect: browsers hold the redirects of a form against the policy of the page that posted it, along the whole way, and we let our forms go nowhere but here.
   */
  async to(provider: Provider, what: Omit<Setting, 'type'>, ctx: RequestContext, request: Request, response: Response): Promise<Page | Redirect> {
    await this.limits.count(limit, networkOf(request.ip ?? ''));
    const secret = await this.errands.begin({ ...what, type: provider.type });
    try {
      const href = await this.oidc.authorization(provider, secret, ctx.language);
      setElsewhereCookie(response, this.config.secure, secret);
      const { t } = ctx.translator;
      const name = { provider: providerName[provider.type] };
      return page(stepView, { title: t('elsewhere.going.title', name), texts: [t('elsewhere.going.text', name)], form: null, links: [{ label: t('elsewhere.going.link', name), href }] }, {
        headers: { Refresh: `0; url=${href}`, 'Referrer-Policy': 'no-referrer' },
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return redirect(elsewhereUrls.failed({ lang: ctx.language }, { why: error.why, with: provider.type, wanted: what.intent }));
    }
  }
}
