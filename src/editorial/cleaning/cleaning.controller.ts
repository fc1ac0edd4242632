import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Download, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf } from '../place.js';
import { SubmissionFiles } from '../submission-files.js';
import { CleaningPages } from './cleaning-pages.js';
import { cleaningFileView, cleaningFilesView } from './cleaning.view.js';
import { Cleanings } from './cleanings.query.js';
import { DecideForm } from './decide.form.js';
import { DecideOnFile } from './decide-on-file.js';
import { extensionOf } from '../../platform/files/kinds.js';
import { cleaningUrls } from './urls.js';

/** What became of the files that cross the line between author and reviewer. */
@Controller()
export class CleaningController {
  constructor(private readonly pages: CleaningPages, private readonly cleanings: Cleanings, private readonly files: SubmissionFiles, private readonly deciding: DecideOnFile) {}

  @Get(cleaningUrls.files.pattern)
  @Can('review.see')
  async list(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page> {
    return page(cleaningFilesView, await this.pages.files(ctx, actor, facts));
  }

  @Get(cleaningUrls.file.pattern)
  @Can('review.see')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('file') file: string): Promise<Page> {
    return page(cleaningFileView, await this.pages.file(ctx, actor, facts, file, new Form(new DecideForm())));
  }

  @Get(cleaningUrls.copy.pattern)
  @Can('review.see')
  async copy(@Subject() facts: SubmissionFacts, @Param('file') file: string): Promise<Download> {
    const copy = found((await this.cleanings.one(facts.id, file)).copy);
    const name = `cleaned.${extensionOf(copy.mediaType)}`;
    return this.files.download({ ...copy, name }, name);
  }

  @Post(cleaningUrls.file.pattern)
  @Can('review.manage')
  async decide(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('file') file: string, @Posted(DecideForm) form: Form<DecideForm>): Promise<Page | Redirect> {
    const wrong = form.invalid ? form : await this.deciding.decide(facts.id, file, form, actor);
    return wrong ? refused(cleaningFileView, await this.pages.file(ctx, actor, facts, file, wrong)) : redirect(cleaningUrls.file({ ...placeOf(facts, ctx), file }));
  }

  @Post(cleaningUrls.again.pattern)
  @Can('review.manage')
  async again(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('file') file: string): Promise<Redirect> {
    await this.deciding.again(facts.id, file, actor);
    return redirect(cleaningUrls.file({ ...placeOf(facts, ctx), file }));
  }
}
