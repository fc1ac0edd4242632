import { Controller, Get, Post, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { found, NotFound } from '../../platform/web/problems.js';
import { Context, type JournalContext, type RequestContext } from '../../platform/web/request.js';
import type { PersonFacts } from './people.policy.js';
import { accountsUrls } from '../urls.js';
import { EndRole } from './end-role.js';
import { isJournalRole, type PeopleAsked } from './people-filter.js';
import { PeoplePages } from './people-pages.js';
import { peopleView } from './people.view.js';
import { PersonDesk } from './person-desk.js';
import { StaffPersonForm } from './staff-person.form.js';
import { peopleUrls } from './urls.js';

class EndRoleForm {
  role = '';
}

/** A journal's people, as far as its manager reaches (A8, A17). */
@Controller()
export class JournalPeopleController {
  constructor(
    private readonly pages: PeoplePages,
    private readonly person: PersonDesk,
    private readonly endRole: EndRole,
  ) {}

  @Get(accountsUrls.journalPeople.pattern)
  @Can('membership.list')
  async list(@Context() ctx: RequestContext, @Who() actor: Actor, @Query() asked: PeopleAsked): Promise<Page> {
    return page(peopleView, await this.pages.list(ctx, actor, asked));
  }

  @Get(accountsUrls.journalPerson.pattern)
  @Can('person.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Query() note: { saved?: unknown; suggested?: unknown }): Promise<Page> {
    return this.person.show(ctx, actor, person, note);
  }

  @Get(peopleUrls.journalEdit.pattern)
  @Can('person.edit')
  async form(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts): Promise<Page> {
    return this.person.form(ctx, actor, person);
  }

  @Post(accountsUrls.journalPerson.pattern)
  @Can('person.edit')
  async edit(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Posted(StaffPersonForm) form: Form<StaffPersonForm>): Promise<Page | Redirect> {
    return this.person.edit(ctx, actor, person, form);
  }

  @Post(accountsUrls.journalRoleEnd.pattern)
  @Can('membership.end')
  async end(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Posted(EndRoleForm) form: Form<EndRoleForm>): Promise<Redirect> {
    const journal: JournalContext = found(ctx.journal);
    if (!isJournalRole(form.values.role)) throw new NotFound();
    await this.endRole.end(actor, person.id, journal.id, form.values.role);
    return redirect(accountsUrls.journalPeople({ journal: journal.path, lang: ctx.language }));
  }
}
