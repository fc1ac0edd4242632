import { Controller, Get } from '@nestjs/common';
import { Public } from '../../access/marks.js';
import { page, type Page } from '../../platform/web/answers.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { MastheadPages } from './masthead-pages.js';
import { mastheadView } from './masthead.views.js';
import { mastheadUrls } from './urls.js';

@Controller()
export class MastheadController {
  constructor(private readonly pages: MastheadPages) {}

  @Get(mastheadUrls.page.pattern)
  @Public()
  async show(@Context() ctx: RequestContext): Promise<Page> {
    const model = await this.pages.page(ctx);
    return page(mastheadView, model, { head: { description: model.intro, canonical: mastheadUrls.page({ journal: found(ctx.journal).path, lang: ctx.language }) } });
  }
}
