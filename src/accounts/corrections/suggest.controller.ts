import { Controller, Get, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { AccountLimits } from '../account/account-limits.js';
import type { PersonFacts } from '../people/people.policy.js';
import { accountsUrls } from '../urls.js';
import { isCorrectable, problemOf } from './correctable.js';
import { CorrectionForm } from './correction.form.js';
import { CorrectionsPages } from './corrections-pages.js';
import { suggestView } from './corrections.view.js';
import { SuggestCorrection } from './suggest-correction.js';
import { correctionsUrls } from './urls.js';

/** A journal's staff say what is wrong about someone whose account they do not edit (A17). */
@Controller()
export class SuggestController {
  constructor(private readonly pages: CorrectionsPages, private readonly corrections: SuggestCorrection, private readonly limits: AccountLimits) {}

  @Get(correctionsUrls.suggest.pattern)
  @Can('correction.suggest')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts): Promise<Page> {
    return page(suggestView, await this.pages.suggest(ctx, actor, person, new Form(new CorrectionForm())));
  }

  @Post(correctionsUrls.suggest.pattern)
  @Can('correction.suggest')
  async take(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Posted(CorrectionForm) posted: Form<CorrectionForm>, @Req() request: Request,
  ): Promise<Page | Redirect> {
    const { field, value, reason } = posted.values;
    const problem = isCorrectable(field) ? problemOf(field, value) : null;
    const form = problem ? posted.with('value', problem) : posted;
    if (form.invalid || !isCorrectable(field)) return refused(suggestView, await this.pages.suggest(ctx, actor, person, form));
    await this.limits.count('correction', `#${actor.personId}`, request.ip ?? '');
    const journal = found(ctx.journal);
    await this.corrections.suggest(actor, person, journal, { field, value, reason });
    return redirect(accountsUrls.journalPerson({ journal: journal.path, lang: ctx.language, person: person.publicId }, { suggested: 1 }));
  }
}
