import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { CONFIG, type Config } from '../../config.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Download, Page, page, redirect, type Redirect } from '../../platform/web/answers.js';
import { sandboxed } from '../../platform/web/headers.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { TakesFile, Uploaded, type Upload } from '../../platform/web/upload.js';
import { HtmlGalleys } from '../../publishing/html/html-galleys.js';
import { limitText, refusalOf } from '../authoring/upload.form.js';
import { SubmissionFrame } from '../desk/submission-frame.js';
import type { SubmissionFacts } from '../facts.js';
import { htmlPartAccept, htmlPartKinds } from '../file-kinds.js';
import { placeOf } from '../place.js';
import { editorialUrls } from '../urls.js';
import { HtmlParts } from './html-parts.js';
import { htmlPartsView, type HtmlPartsPage } from './html-parts.view.js';
import { htmlPartUrls } from './urls.js';

/** What belongs to an HTML galley, and how it looks with it. */
@Controller()
export class HtmlPartsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config, private readonly frame: SubmissionFrame, private readonly parts: HtmlParts, private readonly html: HtmlGalleys, private readonly store: FileStore,
  ) {}

  @Get(htmlPartUrls.parts.pattern)
  @Can('galley.edit')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('galley') galley: string): Promise<Page> {
    return page(htmlPartsView, await this.page(ctx, actor, facts, galley, null));
  }

  @Post(htmlPartUrls.parts.pattern)
  @Can('galley.edit')
  @TakesFile(...htmlPartKinds)
  async add(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('galley') galley: string, @Uploaded() upload: Upload): Promise<Page | Redirect> {
    const problem = upload.problem ? `upload.${upload.problem}` : await this.parts.add(facts.id, galley, upload, actor);
    if (problem) return new Page(htmlPartsView, await this.page(ctx, actor, facts, galley, ctx.translator.t(problem)), { status: refusalOf(upload) });
    return redirect(htmlPartUrls.parts({ ...placeOf(facts, ctx), galley }));
  }

  @Post(htmlPartUrls.removal.pattern)
  @Can('galley.edit')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('galley') galley: string, @Param('part') part: string): Promise<Redirect> {
    await this.parts.remove(facts.id, galley, idFrom(part), actor);
    return redirect(htmlPartUrls.parts({ ...placeOf(facts, ctx), galley }));
  }

  /** As readers will see it, and as little a page of ours as there (X36). */
  @Get(htmlPartUrls.shown.pattern)
  @Can('galley.edit')
  async shown(@Subject() facts: SubmissionFacts, @Param('galley') id: string): Promise<Download> {
    const galley = await this.parts.galley(facts, id);
    return new Download({
      stream: this.store.read(galley.key), size: galley.size, mediaType: 'text/html; charset=utf-8',
      headers: { ...sandboxed, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store', 'Content-Disposition': 'inline' },
    });
  }

  private async page(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, id: string, problem: string | null): Promise<HtmlPartsPage> {
    const { translator: tr } = ctx;
    const galley = await this.parts.galley(facts, id);
    const at = { ...placeOf(facts, ctx), galley: galley.id };
    const missing = (await this.html.missing([galley.fileId])).get(galley.fileId) ?? [];
    const files = await this.html.parts(galley.fileId);
    return {
      title: tr.t('htmlParts.title', { label: galley.label }), frame: await this.frame.of(ctx, actor, facts, { label: 'htmlParts.link', here: '' }), lede: tr.t('htmlParts.lede'), none: tr.t('htmlParts.none'),
      errors: problem ? { title: tr.t('form.problem'), errors: [{ href: '#file', text: problem }] } : null,
      missing: missing.length > 0 ? { kind: 'warning', title: tr.t('htmlParts.missing', { count: missing.length }), text: missing.join(', '), live: false } : null,
      files: files.map(({ id: part, name, size }) => ({ name, meta: tr.bytes(size), removal: htmlPartUrls.removal({ ...at, part }), remove: tr.t('files.remove', { name }), removeShort: tr.t('files.removeShort') })),
      upload: {
        action: htmlPartUrls.parts(at), submit: tr.t('files.upload'),
        file: { id: 'file', name: 'file', label: tr.t('files.file'), accept: htmlPartAccept, multiple: false, hint: tr.t('htmlParts.hint', { limit: limitText(this.config.UPLOAD_LIMIT, tr) }), error: problem, required: true },
      },
      preview: { heading: tr.t('htmlParts.preview'), src: htmlPartUrls.shown(at), title: tr.t('htmlParts.preview.title', { label: galley.label }), lang: galley.language },
      back: { label: tr.t('htmlParts.back'), href: editorialUrls.submission(at) },
    };
  }
}
