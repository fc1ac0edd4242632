import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { toLocalized } from '../../journals/localized.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Conflict } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { ChangeKind } from '../../publishing/publication.entity.js';
import type { SubmissionFacts } from '../facts.js';
import { Obstructed } from '../moves.js';
import { placeOf } from '../place.js';
import { ChangeVersions, type Change } from './change-versions.js';
import { versionUrls } from './urls.js';
import { AbandonForm, VersionForm } from './version.forms.js';
import { VersionPages } from './version-pages.js';
import { versionsView, type VersionsPage } from './versions.view.js';

/** The versions of what is published, on its editors' desk. */
@Controller()
export class VersionsController {
  constructor(private readonly pages: VersionPages, private readonly changing: ChangeVersions) {}

  @Get(versionUrls.versions.pattern)
  @Can('version.edit')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page<VersionsPage>> {
    return page(versionsView, await this.pages.page(ctx, actor, facts));
  }

  @Post(versionUrls.versions.pattern)
  @Can('version.edit')
  begin(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(VersionForm) form: Form<VersionForm>): Promise<Page<VersionsPage> | Redirect> {
    return this.change(ctx, actor, facts, form, (change, seen) => this.changing.begin(facts.id, actor, seen, change));
  }

  @Post(versionUrls.draft.pattern)
  @Can('version.edit')
  word(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(VersionForm) form: Form<VersionForm>): Promise<Page<VersionsPage> | Redirect> {
    return this.change(ctx, actor, facts, form, (change, seen) => this.changing.word(facts.id, actor, seen, change));
  }

  @Post(versionUrls.abandonment.pattern)
  @Can('version.edit')
  async abandon(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(AbandonForm) posted: Form<AbandonForm>): Promise<Page<VersionsPage> | Redirect> {
    const form = posted.values.sure ? posted : posted.with('sure', 'versions.abandon.missing');
    if (form.invalid) return page(versionsView, await this.pages.page(ctx, actor, facts, { abandon: form }), { status: 422 });
    return this.attempt(ctx, facts, () => this.changing.abandon(facts.id, actor, Number(form.values.seen)), async (key, status) =>
      page(versionsView, await this.pages.page(ctx, actor, facts, { abandon: form.with('sure', key) }), { status }));
  }

  private async change(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, posted: Form<VersionForm>, work: (change: Change, seen: number) => Promise<void>): Promise<Page<VersionsPage> | Redirect> {
    const languages = await this.pages.languages(facts);
    const changeNote = toLocalized({}, posted.values, posted.values.note, languages);
    const form = changeNote[languages[0] ?? ''] ? posted : posted.with('note', 'versions.note.missing');
    const again = async (wrong: Form<VersionForm>, status: number) => page(versionsView, await this.pages.page(ctx, actor, facts, { form: wrong }), { status });
    if (form.invalid) return again(form, 422);
    return this.attempt(ctx, facts, () => work({ kind: form.values.kind as ChangeKind, changeNote }, Number(form.values.seen)), (key, status) => again(form.with('kind', key), status));
  }

  /** Someone may have been faster: nothing that was typed is lost. */
  private async attempt(ctx: RequestContext, facts: SubmissionFacts, work: () => Promise<void>, refused: (key: string, status: number) => Promise<Page<VersionsPage>>): Promise<Page<VersionsPage> | Redirect> {
    try {
      await work();
    } catch (error) {
      if (error instanceof Obstructed) return refused(`obstacle.${error.obstacles[0]}`, 409);
      if (error instanceof Conflict) return refused(error.key, 409);
      throw error;
    }
    return redirect(versionUrls.versions(placeOf(facts, ctx)));
  }
}
