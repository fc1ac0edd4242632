import { Controller, Get, Inject, Optional, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Public } from '../../access/marks.js';
import { CONFIG, type Config } from '../../config.js';
import { Database } from '../../platform/database/database.js';
import { page, redirectByLanguage, redirectForGood, type Page, type Redirect } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { found, idFrom } from '../../platform/web/problems.js';
import { ARTICLE_FIGURES, type ArticleFiguresSource } from '../article-figures.js';
import { MOVED_ARTICLES, type MovedArticles } from '../moved-articles.js';
import { READERSHIP, type Readership } from '../readership.js';
import { publishingUrls } from '../urls.js';
import { marking } from '../versions.js';
import { articleMeta } from './article-meta.js';
import { articlePage, isNewest } from './article-page.js';
import { publicContributors, publishedArticle } from './article.query.js';
import { articleView, type ArticlePage } from './article.view.js';
import { GoneArticles } from './gone-articles.js';
import { beginning } from './paragraphs.js';
import { ReadersJournal } from './readers-journal.js';

@Controller()
export class ArticlesController {
  constructor(
    private readonly database: Database,
    private readonly readers: ReadersJournal,
    private readonly gone: GoneArticles,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ARTICLE_FIGURES) private readonly figures: ArticleFiguresSource,
    @Inject(MOVED_ARTICLES) private readonly moved: MovedArticles,
    @Optional() @Inject(READERSHIP) private readonly readership: Readership | null = null,
  ) {}

  @Get(publishingUrls.article.pattern)
  @Public()
  article(@Context() context: RequestContext, @Param('number') number: string, @Req() request: Request): Promise<Page<ArticlePage> | Redirect> {
    return this.show(context, request, idFrom(number), null);
  }

  @Get(publishingUrls.version.pattern)
  @Public()
  version(@Context() context: RequestContext, @Param('number') number: string, @Param('version') version: string, @Req() request: Request): Promise<Page<ArticlePage> | Redirect> {
    return this.show(context, request, idFrom(number), idFrom(version));
  }

  @Get(publishingUrls.stableArticle.pattern)
  @Public()
  async stableArticle(@Context() context: RequestContext, @Param('number') number: string): Promise<Redirect> {
    const { at, movedTo } = await this.known(context, idFrom(number), null);
    return movedTo ? redirectForGood(movedTo) : redirectByLanguage(publishingUrls.article(at));
  }

  @Get(publishingUrls.stableVersion.pattern)
  @Public()
  async stableVersion(@Context() context: RequestContext, @Param('number') number: string, @Param('version') version: string): Promise<Redirect> {
    const { at, movedTo } = await this.known(context, idFrom(number), idFrom(version));
    return movedTo ? redirectForGood(movedTo) : redirectByLanguage(publishingUrls.version({ ...at, version }));
  }

  private async known(context: RequestContext, number: number, version: number | null): Promise<{ at: { journal: string; lang: RequestContext['language']; number: number }; movedTo: string | null }> {
    const { id, path } = found(context.journal);
    const article = (await publishedArticle(this.database, id, number, version)) ?? (await this.gone.refuse(context, number));
    const moved = await this.moved.of(id, { number, doi: article.doi });
    return { at: { journal: path, lang: context.language, number }, movedTo: moved?.forGood ? moved.href : null };
  }

  private async show(context: RequestContext, request: Request, number: number, version: number | null): Promise<Page<ArticlePage> | Redirect> {
    const { journal, tr } = await this.readers.of(context);
    const article = (await publishedArticle(this.database, journal.id, number, version)) ?? (await this.gone.refuse(context, number));
    const moved = await this.moved.of(journal.id, { number, doi: article.doi });
    if (moved?.forGood) return redirectForGood(moved.href);
    const contributors = await publicContributors(this.database, article.publicationId);
    const at = { journal: journal.path, lang: context.language, number };
    const [journalName, href] = [tr.pick(journal.name).text, publishingUrls.article(at)];
    const stable = { journal: journal.path, number };
    const newest = isNewest(article);
    const stableHref = this.config.publicUrl + (newest ? publishingUrls.stableArticle(stable) : publishingUrls.stableVersion({ ...stable, version: article.version }));
    const model = articlePage({ article, contributors, at, journalName, stableHref, tr, movedTo: moved?.href ?? null, figures: await this.figures.of(journal.id, number, tr) });
    const [last] = article.versions;
    const meta = articleMeta({ article, contributors, journal, journalName, title: marking(last?.kind ?? 'original', model.title), publicUrl: this.config.publicUrl, number, href });
    const description = beginning(tr.pick(article.abstract).text, 300) || null;
    this.readership?.met(request, { kind: 'article', form: 'page', journalId: journal.id, item: number, version: article.version, firstPublishedAt: article.firstPublishedAt });
    return page(articleView, model, { head: { title: `${model.mark ? `${model.mark}: ` : ''}${model.title} – ${journalName}`, description, bodyClass: 'article-page', canonical: href, meta, robots: newest && !article.deindexed ? null : 'noindex' } });
  }
}
