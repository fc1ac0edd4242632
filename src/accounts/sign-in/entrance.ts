import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { CONFIG, type Config } from '../../config.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { setSessionCookie } from '../../platform/web/cookies.js';
import { bind, Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { isLocalPath } from '../../platform/web/urls.js';
import { People } from '../person/people.js';
import { SecondStepForm } from '../second-factor/step/second-step.form.js';
import { SecondStepPages } from '../second-factor/step/second-step-pages.js';
import { secondStepView } from '../second-factor/step/second-step.view.js';
import { secondFactorUrls } from '../second-factor/urls.js';
import { accountsUrls } from '../urls.js';
import type { Arrived } from './arrival.js';
import { readKept } from './kept.js';
import { SignInPages } from './sign-in-pages.js';
import { sendAgainView } from './sign-in.view.js';

/** What every door answers to someone who has arrived: the cookie, and then the second step or where they were going. */
@Injectable()
export class Entrance {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly people: People,
    private readonly pages: SignInPages,
    private readonly secondStep: SecondStepPages,
  ) {}

  /** `kept` is a form that was on its way; it travels in the page and is never stored. */
  async answer(ctx: RequestContext, response: Response, arrived: Arrived, going: { next?: string; kept?: string } = {}): Promise<Page | Redirect> {
    setSessionCookie(response, this.config.secure, arrived.secret);
    const next = isLocalPath(going.next) ? going.next : '';
    const kept = readKept(going.kept ?? '');
    if (!arrived.whole) {
      if (!kept) return redirect(secondFactorUrls.step({ lang: ctx.language }, { next }));
      const { values } = bind(SecondStepForm, { next, kept: going.kept ?? '' });
      return page(secondStepView, await this.secondStep.page(ctx, arrived.personId, new Form(values)));
    }
    if (kept) return page(sendAgainView, this.pages.sendAgain(ctx, kept, this.people.nameOf(await this.people.byId(arrived.personId))));
    return redirect(next || accountsUrls.desk({ lang: ctx.language }));
  }
}
