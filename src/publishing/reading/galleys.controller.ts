import { Controller, Get, Inject, Optional, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Public } from '../../access/marks.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { Database } from '../../platform/database/database.js';
import { contentDisposition } from '../../platform/files/file-names.js';
import { FileStore } from '../../platform/files/file-store.js';
import { html, pdf } from '../../platform/files/kinds.js';
import { Download, page, redirectByLanguage, type Page, type Redirect } from '../../platform/web/answers.js';
import { sandboxed } from '../../platform/web/headers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { found, idFrom } from '../../platform/web/problems.js';
import { formOf, READERSHIP, type Readership } from '../readership.js';
import { publishingUrls } from '../urls.js';
import { isMarked, markOf } from '../versions.js';
import { publishedGalley, type GalleyRow } from './article.query.js';
import { ownText } from './contents.js';
import { galleyFileName } from './galley-file-name.js';
import { GoneArticles } from './gone-articles.js';
import { galleyView, type GalleyPage } from './galley.view.js';
import { ReadersJournal } from './readers-journal.js';

/** What whoever comes straight to the file would not learn otherwise. */
function warningOf({ newest, standing, version }: GalleyRow, tr: Translator, article: string): GalleyPage['warning'] {
  if (newest && !isMarked(standing)) return null;
  return {
    color: standing === 'retraction' ? 'danger' : 'warning',
    texts: [...(isMarked(standing) ? [tr.t(`publishing.galley.${standing}`)] : []), ...(newest ? [] : [tr.t('publishing.article.older', { version: String(version) })])],
    link: { href: article, label: tr.t(isMarked(standing) ? 'publishing.galley.why' : 'publishing.article.toNewest') },
  };
}

@Controller()
export class GalleysController {
  constructor(
    private readonly database: Database,
    private readonly readers: ReadersJournal,
    private readonly gone: GoneArticles,
    private readonly store: FileStore,
    @Optional() @Inject(READERSHIP) private readonly readership: Readership | null = null,
  ) {}

  @Get(publishingUrls.galley.pattern)
  @Public()
  async galley(@Context() context: RequestContext, @Param('number') id: string, @Param('key') key: string, @Req() request: Request): Promise<Page<GalleyPage>> {
    const { journal, tr } = await this.readers.of(context);
    const number = idFrom(id);
    const galley = await this.find(context, number, key);
    const at = { journal: journal.path, lang: context.language, number };
    const { text, lang } = ownText(tr, galley.title, galley.workLanguage);
    const file = publishingUrls.file({ ...at, key });
    const isPdf = galley.mediaType === pdf.mediaType;
    const article = galley.newest ? publishingUrls.article(at) : publishingUrls.version({ ...at, version: galley.version });
    const model: GalleyPage = {
      title: text, lang,
      crumbs: { items: [{ label: tr.t('publishing.galley.toArticle'), href: article }, { label: galley.label, href: null }] },
      warning: warningOf(galley, tr, publishingUrls.article(at)),
      download: publishingUrls.file({ ...at, key }, { download: 1 }), downloadLabel: tr.t('publishing.galley.download', { label: galley.label, size: tr.bytes(Number(galley.size)) }),
      pdf: isPdf ? { src: file, download: file, title: `${text}, ${galley.label}` } : null,
      html: galley.mediaType === html.mediaType ? { src: file, title: `${text}, ${galley.label}`, lang: galley.language } : null,
    };
    const mark = markOf(galley.standing, tr);
    const head = { title: `${mark ? `${mark}: ` : ''}${text} (${galley.label}) – ${tr.pick(journal.name).text}`, bodyClass: isPdf ? 'viewer-page' : null, canonical: publishingUrls.article(at), robots: galley.newest && !galley.deindexed ? null : 'noindex' };
    this.count(request, journal.id, number, galley);
    return page(galleyView, model, { head });
  }

  @Get(publishingUrls.stableGalley.pattern)
  @Public()
  async stableGalley(@Context() context: RequestContext, @Param('number') id: string, @Param('key') key: string): Promise<Redirect> {
    const number = idFrom(id);
    await this.find(context, number, key);
    return redirectByLanguage(publishingUrls.galley({ journal: found(context.journal).path, lang: context.language, number, key }));
  }

  /** The file itself. It never runs as a page of ours, not even when opened on its own (X36); what is not HTML is always a download. */
  @Get(publishingUrls.file.pattern)
  @Public()
  async file(@Context() context: RequestContext, @Param('number') id: string, @Param('key') key: string, @Query('download') download: unknown, @Req() request: Request): Promise<Download> {
    const number = idFrom(id);
    const galley = await this.find(context, number, key);
    const shown = galley.mediaType === html.mediaType && download === undefined;
    const name = galleyFileName(found(context.journal).path, number, galley);
    this.count(request, found(context.journal).id, number, galley);
    return new Download({
      stream: this.store.read(galley.fileKey), size: Number(galley.size), mediaType: galley.mediaType === html.mediaType ? 'text/html; charset=utf-8' : galley.mediaType,
      headers: { ...sandboxed, ...(galley.deindexed ? { 'X-Robots-Tag': 'noindex' } : {}), 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'public, no-cache', 'Content-Disposition': contentDisposition(shown ? 'inline' : 'attachment', name) },
    });
  }

  private count(request: Request, journalId: number, item: number, galley: GalleyRow): void {
    const { key, version, firstPublishedAt } = galley;
    this.readership?.met(request, { kind: 'article', form: formOf(galley), key, journalId, item, version, firstPublishedAt });
  }

  private async find(context: RequestContext, number: number, key: string): Promise<GalleyRow> {
    return (await publishedGalley(this.database, found(context.journal).id, number, key)) ?? this.gone.refuse(context, number);
  }
}
