import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { RequestFacts } from '../requests/requests.policy.js';
import { allowed } from './choices.js';
import { ErasureForm } from './erasure.form.js';
import { ErasureLines } from './erasure-lines.js';
import { ErasurePages } from './erasure-pages.js';
import { erasurePlanView, erasureProofView } from './erasure.view.js';
import { Erasures } from './erasures.js';
import { erasureUrls } from './urls.js';

/** The erasure that a request asks for: its plan, and its proof (R13). */
@Controller()
export class ErasureController {
  constructor(private readonly erasures: Erasures, private readonly pages: ErasurePages, private readonly lines: ErasureLines) {}

  @Get(erasureUrls.erasure.pattern)
  @Can('erasure.plan')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: RequestFacts): Promise<Page> {
    const erasure = await this.erasures.of(facts.id);
    if (erasure) return page(erasureProofView, await this.pages.proof(ctx, facts, erasure));
    return page(erasurePlanView, await this.pages.plan(ctx, facts, new Form(new ErasureForm()), actor));
  }

  @Post(erasureUrls.erasure.pattern)
  @Can('erasure.order')
  async order(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: RequestFacts, @Posted(ErasureForm) form: Form<ErasureForm>): Promise<Page | Redirect> {
    if (!form.values.confirmed) return refused(erasurePlanView, await this.pages.plan(ctx, facts, form.with('confirmed', 'erasure.confirm.missing'), actor));
    await this.erasures.order(facts.id, allowed(this.lines.all(), form.values.choices), actor);
    return redirect(erasureUrls.erasure({ lang: ctx.language, rightsRequest: facts.publicId }));
  }
}
