import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Policy } from '../../access/policy.js';
import { Page, page, redirect, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Conflict, Forbidden, NotFound } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { DraftTexts } from '../drafts/draft-texts.js';
import type { SubmissionFacts } from '../facts.js';
import { Obstructed } from '../moves.js';
import { backToDesk, placeOf } from '../place.js';
import { editorialUrls } from '../urls.js';
import { isMove, moveOf, type MoveKey } from '../workflow.js';
import { EditorialMove } from './editorial-move.js';
import { checkedLetters, choiceOf, draftOf } from './move-letters.js';
import { MoveForm } from './move.form.js';
import { draftKey, MovePages } from './move-pages.js';
import { moveView, type MovePage } from './move.view.js';
import { isRecommendable, recommends } from './recommending.js';
import { walkable } from './walkable.js';

/** Each move is a page: what it does, who is told in which words, what goes along. */
@Controller()
export class MoveController {
  constructor(
    private readonly policy: Policy,
    private readonly pages: MovePages,
    private readonly drafts: DraftTexts,
    private readonly making: EditorialMove,
  ) {}

  @Get(editorialUrls.move.pattern)
  @Can('submission.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('move') name: string): Promise<Page<MovePage>> {
    const key = this.allowed(name, actor, facts);
    if (!moveOf(key).from.includes(facts.stage)) throw new Conflict('editorial.movedMeanwhile');
    const material = await this.pages.material(key, facts);
    const { form, draft } = await this.pages.blank(key, facts, actor, material);
    return page(moveView, this.pages.page(ctx, key, facts, actor, form, material, { draft }));
  }

  @Post(editorialUrls.move.pattern)
  @Can('submission.read')
  async make(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('move') name: string, @Posted(MoveForm) posted: Form<MoveForm>,
  ): Promise<Page<MovePage> | Redirect> {
    const key = this.allowed(name, actor, facts);
    const { step } = posted.values;
    if (step === 'save' || step === 'discard') return this.keep(ctx, key, facts, actor, posted);
    const chosen = (await this.pages.candidates(key, facts)).filter((file) => posted.values.files.includes(file.publicId));
    const form = this.checked(key, posted, chosen.length);
    const again = async (wrong: Form<MoveForm>, status: number, preview = false) => page(moveView, this.pages.page(ctx, key, facts, actor, wrong, await this.pages.material(key, facts), { preview }), { status });
    if (form.invalid) return again(form, 422);
    if (step === 'preview') return again(form, 200, true);
    const { recommendation, seen } = form.values;
    try {
      await this.making.make(key, {
        submissionId: facts.id, seen: Number(seen), actor, choice: choiceOf(form.values), ...(key === 'recommend' ? { adds: recommends(recommendation), data: { recommendation } } : {}),
      }, chosen);
    } catch (error) {
      if (error instanceof Obstructed) return again(form.with('seen', `obstacle.${error.obstacles[0]}`), 422);
      if (error instanceof Conflict) return again(form.with('seen', error.key), 409);
      throw error;
    }
    return backToDesk(facts, ctx);
  }

  private allowed(name: string, actor: Actor, facts: SubmissionFacts): MoveKey {
    if (!isMove(name) || !walkable[name]) throw new NotFound();
    if (!this.policy.allows(moveOf(name).action, actor, facts)) throw new Forbidden();
    return name;
  }

  private async keep(ctx: RequestContext, key: MoveKey, facts: SubmissionFacts, actor: Actor, form: Form<MoveForm>): Promise<Page<MovePage> | Redirect> {
    if (form.values.step === 'discard') await this.drafts.drop(draftKey(key, facts.id, actor));
    else if (form.invalid) return page(moveView, this.pages.page(ctx, key, facts, actor, form, await this.pages.material(key, facts)), { status: 422 });
    else await this.drafts.save(draftKey(key, facts.id, actor), draftOf(form.values));
    return redirect(editorialUrls.move({ ...placeOf(facts, ctx), move: key }));
  }

  private checked(key: MoveKey, form: Form<MoveForm>, files: number): Form<MoveForm> {
    if (walkable[key]?.files?.needed && files === 0) form = form.with('files', 'move.noFiles');
    if (key === 'recommend' && !isRecommendable(form.values.recommendation)) form = form.with('recommendation', 'move.recommendation.missing');
    return checkedLetters(form);
  }
}
