import { Controller, Get, Param, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../../../access/actor.js';
import { Can } from '../../../../access/marks.js';
import type { Facts } from '../../../../access/policy.js';
import { Journals } from '../../../../journals/journals.js';
import { page, type Download, type Page } from '../../../../platform/web/answers.js';
import { NotFound } from '../../../../platform/web/problems.js';
import { Context, type RequestContext } from '../../../../platform/web/request.js';
import { figuresUrls } from '../urls.js';
import { editorialFile, isFile } from './editorial-files.js';
import { ReadEditorialFigures } from './editorial-figures.js';
import { editorialFiguresView, type EditorialFiguresPage } from './editorial-figures.view.js';
import { EditorialPages } from './editorial-pages.js';

/** What a journal has received and decided, and how long it took. */
@Controller()
export class EditorialFiguresController {
  constructor(private readonly figures: ReadEditorialFigures, private readonly pages: EditorialPages, private readonly journals: Journals) {}

  @Get(figuresUrls.editorial.pattern)
  @Can('editorialFigures.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts, @Query('period') period: unknown): Promise<Page<EditorialFiguresPage>> {
    return page(editorialFiguresView, await this.pages.model(ctx, await this.figures.of(id, period, actor.personId)));
  }

  @Get(figuresUrls.editorialCsv.pattern)
  @Can('editorialFigures.read')
  async file(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts, @Param('table') table: string, @Query('period') period: unknown): Promise<Download> {
    if (!isFile(table)) throw new NotFound();
    return editorialFile(table, ctx.translator, await this.figures.of(id, period, actor.personId), await this.journals.sections(id));
  }
}
