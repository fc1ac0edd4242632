import { Controller, Get, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { personFields } from '../person/person-form.view.js';
import { formOf, PersonForm } from '../person/person.form.js';
import { PersonOverview } from '../person/person-overview.js';
import { People } from '../person/people.js';
import { SavePerson } from '../person/save-person.js';
import { accountsUrls } from '../urls.js';
import { profileView, type ProfilePage } from './profile.view.js';

/** What a person tells of themselves. */
@Controller()
export class ProfileController {
  constructor(private readonly people: People, private readonly overview: PersonOverview, private readonly save: SavePerson) {}

  @Get(accountsUrls.profile.pattern)
  @Can('profile.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('saved') saved: unknown): Promise<Page> {
    const model = await this.model(ctx, actor, formOf(await this.people.byId(actor.personId)));
    return page(profileView, model, saved === undefined ? {} : { notice: 'profile.saved' });
  }

  @Post(accountsUrls.profile.pattern)
  @Can('profile.edit')
  async take(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(PersonForm) form: Form<PersonForm>): Promise<Page | Redirect> {
    if (form.invalid) return refused(profileView, await this.model(ctx, actor, form));
    await this.save.save(actor.personId, form.values, actor);
    return redirect(accountsUrls.profile({ lang: ctx.language }, { saved: 1 }));
  }

  private async model(ctx: RequestContext, actor: Actor, form: Form<PersonForm>): Promise<ProfilePage> {
    return {
      title: ctx.translator.t('profile.tab.about'),
      action: accountsUrls.profile({ lang: ctx.language }),
      ...personFields(form, ctx.translator, await this.people.verifiedOrcid(actor.personId)),
      factsHeading: ctx.translator.t('profile.facts'),
      facts: await this.overview.account(actor.personId, ctx.translator),
    };
  }
}
