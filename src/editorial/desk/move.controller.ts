import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Policy } from '../../access/policy.js';
import { Page, page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Conflict, Forbidden, found, NotFound } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { Obstructed } from '../moves.js';
import { noticeOf } from '../notices.js';
import { Notifier } from '../notifier.js';
import { SubmissionFiles, type ListedFile } from '../submission-files.js';
import { backToDesk, deskCrumbs, placeOf } from '../place.js';
import { titleOf } from '../title.js';
import { editorialUrls } from '../urls.js';
import { isMove, moveOf, type MoveKey } from '../workflow.js';
import { EditorialMove } from './editorial-move.js';
import { MoveForm } from './move.form.js';
import { moveView, type MovePage } from './move.view.js';
import { SubmissionQuery } from './submission.query.js';
import { walkable } from './walkable.js';

/** Each move is a page: what it does, who is told, which files go along. */
@Controller()
export class MoveController {
  constructor(
    private readonly policy: Policy,
    private readonly notifier: Notifier,
    private readonly files: SubmissionFiles,
    private readonly making: EditorialMove,
    private readonly query: SubmissionQuery,
  ) {}

  @Get(editorialUrls.move.pattern)
  @Can('submission.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('move') name: string): Promise<Page<MovePage>> {
    const key = this.allowed(name, actor, facts);
    if (!moveOf(key).from.includes(facts.stage)) throw new Conflict('editorial.movedMeanwhile');
    const form = new MoveForm();
    form.seen = String(facts.moves);
    form.files = (await this.candidates(key, facts)).map((file) => file.publicId);
    return page(moveView, await this.model(ctx, key, facts, new Form(form)));
  }

  @Post(editorialUrls.move.pattern)
  @Can('submission.read')
  async make(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('move') name: string, @Posted(MoveForm) form: Form<MoveForm>,
  ): Promise<Page<MovePage> | Redirect> {
    const key = this.allowed(name, actor, facts);
    const candidates = await this.candidates(key, facts);
    const chosen = candidates.filter((file) => form.values.files.includes(file.publicId));
    if (walkable[key]?.files?.needed && chosen.length === 0) form = form.with('files', 'move.noFiles');
    if (form.invalid) return this.again(ctx, key, facts, form, 422);
    try {
      await this.making.make(key, { submissionId: facts.id, seen: Number(form.values.seen), actor, letter: form.values.letter || null }, chosen);
    } catch (error) {
      if (error instanceof Obstructed) return this.again(ctx, key, facts, form.with('letter', `obstacle.${error.obstacles[0]}`), 422);
      if (error instanceof Conflict) return this.again(ctx, key, facts, form.with('letter', error.key), 409);
      throw error;
    }
    return backToDesk(facts, ctx);
  }

  private allowed(name: string, actor: Actor, facts: SubmissionFacts): MoveKey {
    if (!isMove(name) || !walkable[name]) throw new NotFound();
    if (!this.policy.allows(moveOf(name).action, actor, facts)) throw new Forbidden();
    return name;
  }

  private async candidates(key: MoveKey, facts: SubmissionFacts): Promise<ListedFile[]> {
    const along = walkable[key]?.files;
    if (!along) return [];
    const files = await this.files.of(facts.id, along.from);
    const area = along.from.find((wanted) => files.some((file) => file.area === wanted));
    return files.filter((file) => file.area === area);
  }

  private async again(ctx: RequestContext, key: MoveKey, facts: SubmissionFacts, form: Form<MoveForm>, status: number): Promise<Page<MovePage>> {
    return page(moveView, await this.model(ctx, key, facts, form), { status });
  }

  private async model(ctx: RequestContext, key: MoveKey, facts: SubmissionFacts, form: Form<MoveForm>): Promise<MovePage> {
    const { t } = ctx.translator;
    const at = placeOf(facts, ctx);
    const row = found(await this.query.row(facts.id));
    const move = moveOf(key);
    const candidates = await this.candidates(key, facts);
    const told: string[] = [];
    for (const notice of move.tells) told.push(...(await this.notifier.audience(notice, facts.id)));
    const fields = new FieldMaker(form, ctx.translator);
    return {
      title: t(`move.${key}`),
      crumbs: deskCrumbs(at, ctx.translator, t(`move.${key}`)),
      work: { title: titleOf(row, ctx.translator), lang: row.language },
      explanation: t(`move.${key}.text`),
      errors: fields.summary(),
      action: editorialUrls.move({ ...at, move: key }),
      seen: form.values.seen,
      told,
      reviewsGoAlong: move.tells.some((notice) => noticeOf(notice).withReviews === true) && facts.stage === 'review',
      letter: told.length > 0 ? fields.textarea('letter', { label: 'move.letter', hint: 'move.letterHint', rows: 8, maxlength: 10_000 }) : null,
      files: candidates.length > 0 ? fields.choices('files', {
        label: 'move.files', options: candidates.map((file) => ({ value: file.publicId, label: file.name, hint: ctx.translator.bytes(file.size) })),
      }) : null,
      submit: t(`move.${key}`),
      danger: walkable[key]?.look === 'danger',
      back: { href: editorialUrls.submission(at), label: t('form.cancel') },
    };
  }
}
