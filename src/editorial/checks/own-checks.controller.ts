import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { contentDisposition } from '../../platform/files/file-names.js';
import { FileStore } from '../../platform/files/file-store.js';
import { docx, extensionOf, html, odt, pdf } from '../../platform/files/kinds.js';
import { Download, Page, page, redirect, refused, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { sandboxed } from '../../platform/web/headers.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { TakesFile, Uploaded, type Upload } from '../../platform/web/upload.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf } from '../place.js';
import { AnswerCheck } from './answer-check.js';
import { AnswerForm } from './answer.form.js';
import { ownCheckView } from './checks.views.js';
import { OwnCheckPages } from './own-check-pages.js';
import { checkUrls } from './urls.js';

const wide = { head: { bodyClass: 'wide' } };

/** The author looks through the copyedited text and the galleys before they are published. */
@Controller()
export class OwnChecksController {
  constructor(private readonly pages: OwnCheckPages, private readonly answering: AnswerCheck, private readonly store: FileStore) {}

  @Get(checkUrls.own.pattern)
  @Can('check.answer')
  async show(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts, @Query('galley') galley: unknown): Promise<Page> {
    return page(ownCheckView, await this.pages.page(ctx, facts, { galley: typeof galley === 'string' ? galley : null }), wide);
  }

  @Post(checkUrls.own.pattern)
  @Can('check.answer')
  async answer(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(AnswerForm) posted: Form<AnswerForm>): Promise<Page | Redirect> {
    const { verdict, words } = posted.values;
    const form = verdict === 'correct' && !words ? posted.with('words', 'check.own.words.missing') : posted;
    if (form.invalid) return refused(ownCheckView, await this.pages.page(ctx, facts, { form }));
    await this.answering.answer(facts.id, actor, { approved: verdict === 'approve', words: words || null });
    return redirect(checkUrls.own(placeOf(facts, ctx)));
  }

  @Post(checkUrls.ownFile.pattern)
  @Can('check.answer')
  @TakesFile(pdf, docx, odt)
  async upload(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Uploaded() upload: Upload): Promise<Page | Redirect> {
    if (upload.problem) return new Page(ownCheckView, await this.pages.page(ctx, facts, { upload: upload.problem }), { ...wide, status: upload.problem === 'tooLarge' ? 413 : 422 });
    await this.answering.upload(facts.id, actor, upload);
    return redirect(checkUrls.own(placeOf(facts, ctx)));
  }

  /** The file of a galley. It never runs as a page of ours (X36), and stays in no cache. */
  @Get(checkUrls.galley.pattern)
  @Can('check.answer')
  async galley(@Subject() facts: SubmissionFacts, @Param('galley') id: string): Promise<Download> {
    const galley = await this.pages.galley(facts, idFrom(id));
    const shown = galley.mediaType === html.mediaType;
    return new Download({
      stream: this.store.read(galley.key), size: galley.size, mediaType: shown ? 'text/html; charset=utf-8' : galley.mediaType,
      headers: { ...sandboxed, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store', 'Content-Disposition': contentDisposition(shown ? 'inline' : 'attachment', `proof-${facts.id}-${galley.id}.${extensionOf(galley.mediaType)}`) },
    });
  }
}
