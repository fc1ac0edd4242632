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

/** A journal's manager sets when accounts end, as far as A8 reaches. */
@Controller()
export class JournalDatesController {
  constructor(private readonly desk: DatesDesk) {}

  @Get(lifecycleUrls.journalDates.pattern)
  @Can('accountDate.list')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Query('saved') saved: unknown): Promise<Page> {
    return this.desk.show(ctx, actor, person, saved !== undefined);
  }

  @Post(lifecycleUrls.journalDates.pattern)
  @Can('accountDate.set')
  async set(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Posted(DateForm) form: Form<DateForm>): Promise<Page | Redirect> {
    return this.desk.set(ctx, actor, person, form);
  }

  @Post(lifecycleUrls.journalRemoveDate.pattern)
  @Can('accountDate.set')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Param('date') date: string): Promise<Redirect> {
    return this.desk.remove(ctx, actor, person, date);
  }
}
