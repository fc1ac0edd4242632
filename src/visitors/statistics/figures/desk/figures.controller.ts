import { Controller, Get, Param, Query } from '@nestjs/common';
import { Can } from '../../../../access/marks.js';
import { page, type Download, type Page } from '../../../../platform/web/answers.js';
import { found, idFrom, NotFound } from '../../../../platform/web/problems.js';
import { Context, type RequestContext } from '../../../../platform/web/request.js';
import { figuresUrls } from '../urls.js';
import { ArticlesPage } from './articles-page.js';
import { DeskQuery } from './desk.query.js';
import { isFile } from './file-keys.js';
import { FigureFiles } from './files.js';
import { FiguresFrame } from './frame.js';
import { figuresView, type FiguresPage } from './figures.view.js';
import { IssuesPage } from './issues-page.js';
import { OverviewPage } from './overview-page.js';

/** What a journal's readers read. Only figures that are counted and closed, never a reader (D6). */
@Controller()
export class FiguresController {
  constructor(
    private readonly frame: FiguresFrame,
    private readonly overviewPage: OverviewPage,
    private readonly articlesPage: ArticlesPage,
    private readonly issuesPage: IssuesPage,
    private readonly files: FigureFiles,
    private readonly query: DeskQuery,
  ) {}

  @Get(figuresUrls.overview.pattern)
  @Can('figures.read')
  async overview(@Context() ctx: RequestContext, @Query() query: unknown): Promise<Page<FiguresPage>> {
    return page(figuresView, await this.overviewPage.model(await this.frame.of(ctx, query)));
  }

  @Get(figuresUrls.articles.pattern)
  @Can('figures.read')
  async articles(@Context() ctx: RequestContext, @Query() query: unknown): Promise<Page<FiguresPage>> {
    return page(figuresView, await this.articlesPage.all(await this.frame.of(ctx, query)));
  }

  @Get(figuresUrls.article.pattern)
  @Can('figures.read')
  async article(@Context() ctx: RequestContext, @Param('number') number: string, @Query() query: unknown): Promise<Page<FiguresPage>> {
    return page(figuresView, await this.articlesPage.one(await this.frame.of(ctx, query), idFrom(number)));
  }

  @Get(figuresUrls.articleCsv.pattern)
  @Can('figures.read')
  async articleFile(@Context() ctx: RequestContext, @Param('number') number: string, @Query() query: unknown): Promise<Download> {
    const id = idFrom(number);
    found(await this.query.article(ctx.journal!.id, id));
    return this.files.article(await this.frame.of(ctx, query), id);
  }

  @Get(figuresUrls.articleForms.pattern)
  @Can('figures.read')
  async articleForms(@Context() ctx: RequestContext, @Param('number') number: string, @Query() query: unknown): Promise<Download> {
    const id = idFrom(number);
    found(await this.query.article(ctx.journal!.id, id));
    return this.files.versions(await this.frame.of(ctx, query), id);
  }

  @Get(figuresUrls.issues.pattern)
  @Can('figures.read')
  async issues(@Context() ctx: RequestContext, @Query() query: unknown): Promise<Page<FiguresPage>> {
    return page(figuresView, await this.issuesPage.model(await this.frame.of(ctx, query)));
  }

  @Get(figuresUrls.csv.pattern)
  @Can('figures.read')
  async file(@Context() ctx: RequestContext, @Param('table') table: string, @Query() query: unknown): Promise<Download> {
    if (!isFile(table)) throw new NotFound();
    return this.files.file(await this.frame.of(ctx, query), table);
  }
}
