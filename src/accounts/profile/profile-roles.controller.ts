import { Controller, Get, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Journals } from '../../journals/journals.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Consents } from '../consents/consents.js';
import { chosenRoles } from '../roles/role-choices.js';
import { accountsUrls } from '../urls.js';
import { ChooseRoles } from './choose-roles.js';
import { ProfileRolesPages, RolesForm } from './profile-roles-pages.js';
import { profileRolesView } from './profile.view.js';

class ConsentForm {
  give = '';
  withdraw = '';
}

/** In which journals a person is what, and what they agreed to. */
@Controller()
export class ProfileRolesController {
  constructor(
    private readonly journals: Journals,
    private readonly roles: ChooseRoles,
    private readonly consents: Consents,
    private readonly pages: ProfileRolesPages,
  ) {}

  @Get(accountsUrls.profileRoles.pattern)
  @Can('profile.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('saved') saved: unknown): Promise<Page> {
    return page(profileRolesView, await this.pages.current(ctx, actor), saved === undefined ? {} : { notice: 'profile.saved' });
  }

  @Post(accountsUrls.profileRoles.pattern)
  @Can('profile.edit')
  async take(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(RolesForm) form: Form<RolesForm>): Promise<Page | Redirect> {
    const journals = await this.journals.enabled();
    const wanted = chosenRoles(form.values.roles, journals);
    const reviews = wanted.some(({ role }) => role === 'reviewer');
    if (reviews && !form.values.reviewerPool && !(await this.consents.live(actor.personId, 'reviewerPool'))) {
      return refused(profileRolesView, await this.pages.page(ctx, actor, form.with('reviewerPool', 'consent.reviewerPool.needed')));
    }
    const pool = { agreed: reviews && form.values.reviewerPool, language: ctx.language };
    await this.roles.choose(actor, wanted, journals.map(({ id }) => id), pool);
    return this.saved(ctx);
  }

  @Post(accountsUrls.profileConsent.pattern)
  @Can('profile.edit')
  async consent(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(ConsentForm) form: Form<ConsentForm>): Promise<Redirect> {
    const { give, withdraw } = form.values;
    if (give === 'news') await this.consents.give(actor.personId, 'news', ctx.language);
    if (withdraw === 'news') await this.consents.withdraw(actor.personId, 'news');
    if (withdraw === 'reviewerPool') await this.roles.leavePool(actor);
    return this.saved(ctx);
  }

  private saved(ctx: RequestContext): Redirect {
    return redirect(accountsUrls.profileRoles({ lang: ctx.language }, { saved: 1 }));
  }
}
