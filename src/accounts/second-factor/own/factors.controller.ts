import { Controller, Get, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { page, redirect, type Page, type Redirect } from '../../../platform/web/answers.js';
import { NotFound } from '../../../platform/web/problems.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { stepView } from '../../links/step.view.js';
import { Factors } from '../factors.js';
import { FactorRemovals } from '../lost/factor-removals.js';
import { secondFactorUrls } from '../urls.js';
import { ChangeFactors } from './change-factors.js';
import { FactorsPages } from './factors-pages.js';
import { codesView, factorsView } from './factors.view.js';
import { Reproof } from './reproof.js';

const notes = ['appAdded', 'appRemoved', 'passkeyAdded', 'passkeyRemoved', 'stopped'];

/** What a person has besides the password, and the codes for the day when it is lost. */
@Controller()
export class FactorsController {
  constructor(
    private readonly pages: FactorsPages,
    private readonly reproof: Reproof,
    private readonly factors: Factors,
    private readonly change: ChangeFactors,
    private readonly removals: FactorRemovals,
  ) {}

  @Get(secondFactorUrls.factors.pattern)
  @Can('secondFactor.change')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('note') note: unknown): Promise<Page> {
    return page(factorsView, await this.pages.overview(ctx, actor), typeof note === 'string' && notes.includes(note) ? { notice: `factor.note.${note}` } : {});
  }

  @Get(secondFactorUrls.codes.pattern)
  @Can('secondFactor.change')
  async askCodes(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page | Redirect> {
    const { translator: { t }, language: lang } = ctx;
    const action = secondFactorUrls.codes({ lang });
    if (!(await this.factors.on(actor.personId))) throw new NotFound();
    return (await this.reproof.asked(ctx, actor, action)) ?? page(stepView, {
      title: t('factor.codes.ask'), texts: [t('factor.codes.ask.text')], form: { action, submit: t('factor.codes.renew') }, links: [this.pages.back(ctx)],
    });
  }

  @Post(secondFactorUrls.codes.pattern)
  @Can('secondFactor.change')
  async renewCodes(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page | Redirect> {
    if (!(await this.factors.on(actor.personId))) throw new NotFound();
    const asked = await this.reproof.asked(ctx, actor, secondFactorUrls.codes({ lang: ctx.language }));
    return asked ?? page(codesView, this.pages.codes(ctx, await this.change.renewCodes(actor), 'factor.codes.renewed'));
  }

  /** The owner is here: nothing is lost. */
  @Post(secondFactorUrls.stop.pattern)
  @Can('secondFactor.change')
  async stop(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Redirect> {
    await this.removals.stopOf(actor.personId);
    return redirect(secondFactorUrls.factors({ lang: ctx.language }, { note: 'stopped' }));
  }
}
