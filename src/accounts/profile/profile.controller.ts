import { Controller, Get, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { partOf, personParts, type PersonPart } from '../person/person-parts.js';
import { PersonForm } from '../person/person.form.js';
import { SavePerson } from '../person/save-person.js';
import { ProfilePages } from './profile-pages.js';
import { profileView } from './profile.view.js';
import { profileUrls } from './urls.js';

type Part = Exclude<PersonPart, 'contact'>;

/** What a person tells of themselves, part by part: each page saves what it shows and nothing else. */
@Controller()
export class ProfileController {
  constructor(private readonly pages: ProfilePages, private readonly save: SavePerson) {}

  @Get(profileUrls.identity.pattern)
  @Can('profile.read')
  async identity(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('saved') saved: unknown): Promise<Page> {
    return this.show(ctx, actor, 'identity', saved);
  }

  @Post(profileUrls.identity.pattern)
  @Can('profile.edit')
  async saveIdentity(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(PersonForm) form: Form<PersonForm>): Promise<Page | Redirect> {
    return this.take(ctx, actor, 'identity', form);
  }

  @Get(profileUrls.public.pattern)
  @Can('profile.read')
  async public(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('saved') saved: unknown): Promise<Page> {
    return this.show(ctx, actor, 'public', saved);
  }

  @Post(profileUrls.public.pattern)
  @Can('profile.edit')
  async savePublic(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(PersonForm) form: Form<PersonForm>): Promise<Page | Redirect> {
    return this.take(ctx, actor, 'public', form);
  }

  @Get(profileUrls.languages.pattern)
  @Can('profile.read')
  async languages(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('saved') saved: unknown): Promise<Page> {
    return this.show(ctx, actor, 'languages', saved);
  }

  @Post(profileUrls.languages.pattern)
  @Can('profile.edit')
  async saveLanguages(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(PersonForm) form: Form<PersonForm>): Promise<Page | Redirect> {
    return this.take(ctx, actor, 'languages', form);
  }

  private async show(ctx: RequestContext, actor: Actor, part: Part, saved: unknown): Promise<Page> {
    return page(profileView, await this.pages.page(ctx, actor, part), saved === undefined ? {} : { notice: 'profile.saved' });
  }

  private async take(ctx: RequestContext, actor: Actor, part: Part, form: Form<PersonForm>): Promise<Page | Redirect> {
    if (partOf(form, part).invalid) return refused(profileView, await this.pages.page(ctx, actor, part, form));
    await this.save.save(actor.personId, form.values, actor, { only: personParts[part] });
    return redirect(profileUrls[part]({ lang: ctx.language }, { saved: 1 }));
  }
}
