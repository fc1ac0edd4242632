import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Page, Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { PersonFacts } from '../people/people.policy.js';
import { BlocksDesk } from './blocks-desk.js';
import { BlockForm, LiftForm } from './blocks.form.js';
import { blocksUrls } from './urls.js';

/** A journal's manager blocks accounts, as far as A8 reaches. */
@Controller()
export class JournalBlocksController {
  constructor(private readonly desk: BlocksDesk) {}

  @Get(blocksUrls.journalList.pattern)
  @Can('block.list')
  async list(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Query('saved') saved: unknown): Promise<Page> {
    return this.desk.list(ctx, actor, person, saved !== undefined);
  }

  @Post(blocksUrls.journalList.pattern)
  @Can('block.place')
  async place(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Posted(BlockForm) form: Form<BlockForm>): Promise<Page | Redirect> {
    return this.desk.place(ctx, actor, person, form);
  }

  @Post(blocksUrls.journalLift.pattern)
  @Can('block.lift')
  async lift(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Param('block') block: string, @Posted(LiftForm) form: Form<LiftForm>,
  ): Promise<Page | Redirect> {
    return this.desk.lift(ctx, actor, person, block, form);
  }
}
