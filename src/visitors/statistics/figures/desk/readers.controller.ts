import { Controller, Get, Query } from '@nestjs/common';
import { Can } from '../../../../access/marks.js';
import { page, type Page } from '../../../../platform/web/answers.js';
import { Context, type RequestContext } from '../../../../platform/web/request.js';
import { figuresUrls } from '../urls.js';
import { FiguresFrame } from './frame.js';
import { figuresView, type FiguresPage } from './figures.view.js';
import { ReadersPage } from './readers-page.js';
import { WaysPage } from './ways-page.js';

/** Where readers are, and how they came. */
@Controller()
export class ReadersController {
  constructor(private readonly frame: FiguresFrame, private readonly readersPage: ReadersPage, private readonly waysPage: WaysPage) {}

  @Get(figuresUrls.readers.pattern)
  @Can('figures.read')
  async readers(@Context() ctx: RequestContext, @Query() query: unknown): Promise<Page<FiguresPage>> {
    return page(figuresView, await this.readersPage.model(await this.frame.of(ctx, query)));
  }

  @Get(figuresUrls.ways.pattern)
  @Can('figures.read')
  async ways(@Context() ctx: RequestContext, @Query() query: unknown): Promise<Page<FiguresPage>> {
    return page(figuresView, await this.waysPage.model(await this.frame.of(ctx, query)));
  }
}
