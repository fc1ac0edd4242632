import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Page, Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { PersonFacts } from '../people/people.policy.js';
import { DatesDesk } from './dates-desk.js';
import { DateForm } from './dates.form.js';
import { lifecycleUrls } from './urls.js';

/** The web administrator sets when accounts end. */
@Controller()
export class DatesController {
  constructor(private readonly desk: DatesDesk) {}

  @Get(lifecycleUrls.dates.pattern)
  @Can('accountDate.list')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Query('saved') saved: unknown): Promise<Page> {
    return this.desk.show(ctx, actor, person, saved !== undefined);
  }

  @Post(lifecycleUrls.dates.pattern)
  @Can('accountDate.set')
  async set(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Posted(DateForm) form: Form<DateForm>): Promise<Page | Redirect> {
    return this.desk.set(ctx, actor, person, form);
  }

  @Post(lifecycleUrls.removeDate.pattern)
  @Can('accountDate.set')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Param('date') date: string): Promise<Redirect> {
    return this.desk.remove(ctx, actor, person, date);
  }
}
