import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Journal } from '../../journals/journal.entity.js';
import { Journals } from '../../journals/journals.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Consents } from '../consents/consents.js';
import { isSelfChosen } from '../roles/role-choices.js';
import { ChooseRoles } from './choose-roles.js';
import { OwnRoles } from './own-roles.query.js';
import { OwnRolesPages, RolesForm } from './own-roles-pages.js';
import { joinView, ownRolesAtView, ownRolesView } from './own-roles.view.js';
import { ownRolesUrls } from './urls.js';

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '');

/** In which journals a person is what, by their own choice. */
@Controller()
export class OwnRolesController {
  constructor(
    private readonly journals: Journals,
    private readonly chooseRoles: ChooseRoles,
    private readonly consents: Consents,
    private readonly roles: OwnRoles,
    private readonly pages: OwnRolesPages,
  ) {}

  @Get(ownRolesUrls.mine.pattern)
  @Can('profile.read')
  async mine(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('left') left: unknown, @Query('saved') saved: unknown): Promise<Page> {
    return page(ownRolesView, await this.pages.mine(ctx, actor, textOf(left) || null), saved === undefined ? {} : { notice: 'profile.saved' });
  }

  @Get(ownRolesUrls.join.pattern)
  @Can('profile.read')
  async join(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('q') search: unknown, @Query('page') number: unknown): Promise<Page> {
    return page(joinView, await this.pages.join(ctx, actor, textOf(search).trim(), /^[1-9]\d{0,4}$/.test(textOf(number)) ? Number(number) : 1));
  }

  @Get(ownRolesUrls.at.pattern)
  @Can('profile.read')
  async at(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('held') path: string): Promise<Page> {
    return page(ownRolesAtView, await this.pages.at(ctx, actor, await this.journal(path, actor)));
  }

  @Post(ownRolesUrls.at.pattern)
  @Can('ownRole.choose')
  async choose(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('held') path: string, @Posted(RolesForm) form: Form<RolesForm>): Promise<Page | Redirect> {
    const journal = await this.journal(path, actor);
    const wanted = form.values.roles.filter(isSelfChosen);
    if (wanted.includes('reviewer') && journal.enabled && !form.values.reviewerPool && !(await this.consents.live(actor.personId, 'reviewerPool'))) {
      return refused(ownRolesAtView, await this.pages.at(ctx, actor, journal, form.with('reviewerPool', 'consent.reviewerPool.needed')));
    }
    await this.chooseRoles.choose(actor, journal, wanted, { agreed: form.values.reviewerPool, language: ctx.language });
    return redirect(ownRolesUrls.mine({ lang: ctx.language }, { saved: 1 }));
  }

  @Post(ownRolesUrls.leave.pattern)
  @Can('ownRole.choose')
  async leave(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('held') path: string): Promise<Redirect> {
    await this.chooseRoles.choose(actor, await this.journal(path, actor), [], { agreed: false, language: ctx.language });
    return redirect(ownRolesUrls.mine({ lang: ctx.language }, { left: path }));
  }

  /** An open journal, or a closed one in which the person still is something. */
  private async journal(path: string, actor: Actor): Promise<Journal> {
    const journal = found(await this.journals.journal(path));
    const there = journal.enabled || (await this.roles.of(actor.personId)).some(({ journalId }) => journalId === journal.id);
    return found(there ? journal : null);
  }
}
