import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/database/database.js';
import { page, redirect, refused, type Page, type Redirect } from '../../../platform/web/answers.js';
import { Form, Posted } from '../../../platform/web/form.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { Conflict } from '../../../platform/web/problems.js';
import type { SubmissionFacts } from '../../facts.js';
import { Obstructed } from '../../moves.js';
import { obstaclesOf } from '../../obstacles.js';
import { placeOf } from '../../place.js';
import { editorialUrls } from '../../urls.js';
import { namedLines } from '../../suggestions/named-block.js';
import { Suggestions } from '../../suggestions/suggestions.js';
import { Manuscripts } from '../manuscripts.js';
import { sectionOf } from '../section-rules.js';
import { SubmitForm } from './submit.form.js';
import { checkPage, receiptPage } from './check-page.js';
import { checkView, receiptView, type CheckPage } from './check.view.js';
import { SubmitManuscript } from './submit-manuscript.js';

@Controller()
export class CheckController {
  constructor(
    private readonly database: Database, private readonly clock: Clock, private readonly manuscripts: Manuscripts, private readonly submitting: SubmitManuscript, private readonly suggestions: Suggestions,
  ) {}

  @Get(editorialUrls.wizardCheck.pattern)
  @Can('submission.complete')
  async show(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Promise<Page> {
    return page(checkView, await this.page(ctx, facts.id, false));
  }

  /** Reached by whoever may read it, so that a form that is sent twice is told what became of the first. */
  @Post(editorialUrls.wizardCheck.pattern)
  @Can('submission.readOwn')
  async submit(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(SubmitForm) form: Form<SubmitForm>): Promise<Page | Redirect> {
    const { values } = form;
    const section = facts.stage === 'draft' ? sectionOf(await this.manuscripts.load(facts.id)) : null;
    const asked = Object.values(section?.checklist ?? {}).some(Boolean);
    if (asked && !values.checklist) return refused(checkView, await this.page(ctx, facts.id, true, form.with('checklist', 'check.checklist.missing')));
    try {
      await this.submitting.submit(facts.id, Number(values.seen), actor, asked);
    } catch (error) {
      if (error instanceof Obstructed) return refused(checkView, await this.page(ctx, facts.id, true, form));
      throw error;
    }
    return redirect(editorialUrls.receipt(placeOf(facts, ctx)));
  }

  @Get(editorialUrls.receipt.pattern)
  @Can('submission.readOwn')
  async receipt(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Promise<Page> {
    if (facts.stage === 'draft') throw new Conflict('authoring.notSent');
    return page(receiptView, receiptPage(ctx, await this.manuscripts.load(facts.id)));
  }

  /** Nobody but its authors could handle it. */
  private async alone(id: number): Promise<boolean> {
    return (await obstaclesOf(this.database, id, ['noSubstitute'], this.clock.now())).length > 0;
  }

  private async page(ctx: RequestContext, id: number, tried: boolean, form = new Form(new SubmitForm())): Promise<CheckPage> {
    return checkPage(ctx, await this.manuscripts.load(id), tried, namedLines(ctx, await this.suggestions.of(id)), await this.alone(id), form);
  }
}
