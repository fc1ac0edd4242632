import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Download } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { ExportPeople } from './export-people.js';
import type { PeopleAsked } from './people-filter.js';
import { PeoplePages } from './people-pages.js';
import { peopleUrls } from './urls.js';

/** The list of people as a file, as far as the looker reaches. */
@Controller()
export class PeopleExportController {
  constructor(private readonly pages: PeoplePages, private readonly people: ExportPeople) {}

  @Post(peopleUrls.export.pattern)
  @HttpCode(200)
  @Can('person.export')
  async everywhere(@Context() ctx: RequestContext, @Who() actor: Actor, @Body() asked: PeopleAsked | undefined, @Req() request: Request): Promise<Download> {
    return this.people.take(ctx, actor, await this.pages.asked(ctx, actor, asked ?? {}), request.ip ?? '');
  }

  @Post(peopleUrls.journalExport.pattern)
  @HttpCode(200)
  @Can('person.exportJournal')
  async here(@Context() ctx: RequestContext, @Who() actor: Actor, @Body() asked: PeopleAsked | undefined, @Req() request: Request): Promise<Download> {
    return this.people.take(ctx, actor, await this.pages.asked(ctx, actor, asked ?? {}), request.ip ?? '');
  }
}
