import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Conflict, idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { TakesFile, Uploaded, type Upload } from '../../platform/web/upload.js';
import { Journals } from '../../journals/journals.js';
import { mustBeInProduction } from '../desk/in-production.js';
import { ReleaseDays } from '../desk/release-days.js';
import { StaffUpload } from '../desk/staff-upload.js';
import type { SubmissionFacts } from '../facts.js';
import { galleyKinds } from '../file-kinds.js';
import { Obstructed } from '../moves.js';
import { placeOf } from '../place.js';
import { FinishingPages } from './finishing-pages.js';
import { finishingView, type FinishingPage } from './finishing.view.js';
import { GalleyForm } from '../galley.form.js';
import { ReleaseFinished } from './release-finished.js';
import { ReleaseForm } from './release.form.js';
import { finishedUrls } from './urls.js';

/** The files of a finished article, and its publishing. */
@Controller()
export class FinishingController {
  constructor(
    private readonly pages: FinishingPages,
    private readonly uploads: StaffUpload,
    private readonly releasing: ReleaseFinished,
    private readonly days: ReleaseDays,
    private readonly journals: Journals,
  ) {}

  @Get(finishedUrls.finish.pattern)
  @Can('submission.finish')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page<FinishingPage>> {
    return page(finishingView, await this.pages.page(ctx, actor, facts, null));
  }

  @Post(finishedUrls.galleys.pattern)
  @Can('galley.edit')
  @TakesFile(...galleyKinds)
  async addGalley(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(GalleyForm) form: Form<GalleyForm>, @Uploaded() upload: Upload,
  ): Promise<Page<FinishingPage> | Redirect> {
    mustBeInProduction(facts);
    const { problem } = upload;
    if (form.invalid || problem) {
      const errors = problem && { title: '', errors: [{ href: '#file', text: ctx.translator.t(problem === 'wrongKind' ? 'upload.wrongGalley' : `upload.${problem}`) }] };
      return refused(finishingView, await this.pages.page(ctx, actor, facts, form, errors));
    }
    await this.uploads.addGalley(facts.id, actor, upload, form.values);
    return this.again(ctx, facts);
  }

  @Post(finishedUrls.galleyRemoval.pattern)
  @Can('galley.edit')
  async removeGalley(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('galley') galley: string): Promise<Redirect> {
    await this.uploads.removeGalley(facts.id, actor, idFrom(galley));
    return this.again(ctx, facts);
  }

  @Post(finishedUrls.release.pattern)
  @Can('submission.finish')
  async release(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(ReleaseForm) form: Form<ReleaseForm>): Promise<Page<FinishingPage> | Redirect> {
    if (form.invalid) return this.again(ctx, facts);
    const { how, day } = form.values;
    if (how === 'later' && !this.days.fits(day, (await this.journals.byId(facts.journalId)).timeZone)) {
      const text = ctx.translator.t('submission.releaseOn.wrong');
      return refused(finishingView, await this.pages.page(ctx, actor, facts, null, { title: '', errors: [{ href: '#day', text }] }, { day, dayError: text }));
    }
    const stopped = async (key: string, status: number, href: string): Promise<Page<FinishingPage>> => (
      page(finishingView, await this.pages.page(ctx, actor, facts, null, { title: '', errors: [{ href, text: ctx.translator.t(key) }] }), { status })
    );
    try {
      await this.releasing.release(facts, how, day, Number(form.values.seen), actor);
    } catch (error) {
      if (error instanceof Obstructed) return stopped(`obstacle.${error.obstacles[0]}`, 422, error.obstacles[0] === 'noGalley' ? '#file' : '#release');
      if (error instanceof Conflict) return stopped(error.key, 409, '#release');
      throw error;
    }
    return this.again(ctx, facts);
  }

  private again(ctx: RequestContext, facts: SubmissionFacts): Redirect {
    return redirect(finishedUrls.finish(placeOf(facts, ctx)));
  }
}
