import { Controller, Get, Post, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { PersonFacts } from './people.policy.js';
import { AccountLetters } from '../mails/account-letters.js';
import { accountsUrls } from '../urls.js';
import { EndSessions } from './end-sessions.js';
import type { PeopleAsked } from './people-filter.js';
import { PeoplePages } from './people-pages.js';
import { peopleView } from './people.view.js';
import { PersonDesk } from './person-desk.js';
import { StaffPersonForm } from './staff-person.form.js';
import { peopleUrls } from './urls.js';

/** The web administrator's way to every account (A7). */
@Controller()
export class PeopleController {
  constructor(
    private readonly pages: PeoplePages,
    private readonly person: PersonDesk,
    private readonly sessions: EndSessions,
    private readonly letters: AccountLetters,
  ) {}

  @Get(accountsUrls.people.pattern)
  @Can('person.list')
  async list(@Context() ctx: RequestContext, @Who() actor: Actor, @Query() asked: PeopleAsked): Promise<Page> {
    return page(peopleView, await this.pages.list(ctx, actor, asked), asked.stopped === undefined ? {} : { notice: 'acting.stopped' });
  }

  @Get(accountsUrls.person.pattern)
  @Can('person.readAll')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Query() note: { saved?: unknown; suggested?: unknown }): Promise<Page> {
    return this.person.show(ctx, actor, person, note);
  }

  @Get(peopleUrls.edit.pattern)
  @Can('person.edit')
  async form(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts): Promise<Page> {
    return this.person.form(ctx, actor, person);
  }

  @Post(accountsUrls.person.pattern)
  @Can('person.edit')
  async edit(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Posted(StaffPersonForm) form: Form<StaffPersonForm>): Promise<Page | Redirect> {
    return this.person.edit(ctx, actor, person, form);
  }

  @Post(accountsUrls.personSessions.pattern)
  @Can('person.endSessions')
  async endSessions(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts): Promise<Redirect> {
    await this.sessions.end(actor, person.id);
    return this.person.back(ctx, person);
  }

  @Post(accountsUrls.personReset.pattern)
  @Can('person.sendReset')
  async sendReset(@Context() ctx: RequestContext, @Subject() person: PersonFacts): Promise<Redirect> {
    await this.letters.reset(person.id);
    return this.person.back(ctx, person);
  }
}
