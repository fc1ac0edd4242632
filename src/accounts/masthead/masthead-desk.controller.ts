import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Accounts } from '../account/accounts.js';
import { People } from '../person/people.js';
import { PersonQuery } from '../people/person.query.js';
import { ChangeMasthead } from './change-masthead.js';
import { checkedForm, mailLanguageOf, MastheadForm, ProposalForm, saidOf } from './masthead.form.js';
import { MastheadDeskPages, staffRoles } from './masthead-desk-pages.js';
import type { MastheadFacts } from './masthead.policy.js';
import { mastheadDeskView, mastheadEntryView } from './masthead.views.js';
import { mastheadUrls } from './urls.js';

class MoveForm {
  move = '';
  heading = '';
}

/** A journal's masthead, as its managers put it together. */
@Controller()
export class MastheadDeskController {
  constructor(
    private readonly pages: MastheadDeskPages,
    private readonly changing: ChangeMasthead,
    private readonly people: People,
    private readonly person: PersonQuery,
    private readonly accounts: Accounts,
  ) {}

  @Get(mastheadUrls.desk.pattern)
  @Can('masthead.list')
  async list(@Context() ctx: RequestContext): Promise<Page> {
    return page(mastheadDeskView, await this.pages.list(ctx));
  }

  @Get(mastheadUrls.newEntry.pattern)
  @Can('masthead.propose')
  async ask(@Context() ctx: RequestContext): Promise<Page> {
    return page(mastheadEntryView, await this.pages.create(ctx, await this.pages.empty(ctx)));
  }

  @Post(mastheadUrls.newEntry.pattern)
  @Can('masthead.propose')
  async propose(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() journal: Facts, @Posted(ProposalForm) posted: Form<ProposalForm>): Promise<Page | Redirect> {
    const form = await this.checked(ctx, posted, posted.values.person !== '');
    const { person, email } = form.values;
    const holder = person ? (await this.people.holders(journal.id, staffRoles)).find(({ personId }) => String(personId) === person) : null;
    const chosen = holder === undefined ? form.with('person', 'masthead.who.unknown') : form;
    if (chosen.invalid) return refused(mastheadEntryView, await this.pages.create(ctx, chosen));
    const known = holder ? await this.person.atWork(holder.personId) : null;
    const byHand = holder ? null : await this.people.byEmail(email);
    const personId = holder?.personId ?? (byHand && (await this.accounts.byPerson(byHand.id))?.confirmed ? byHand.id : null);
    const said = saidOf(form.values, known);
    await this.changing.propose(journal.id, { said, personId, email: holder ? null : email, language: mailLanguageOf(form.values) }, actor);
    return this.back(ctx);
  }

  @Get(mastheadUrls.entry.pattern)
  @Can('masthead.edit')
  async show(@Context() ctx: RequestContext, @Subject() { id }: MastheadFacts): Promise<Page> {
    return page(mastheadEntryView, await this.pages.entry(ctx, id, null));
  }

  @Post(mastheadUrls.entry.pattern)
  @Can('masthead.edit')
  async change(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: MastheadFacts, @Posted(MastheadForm) posted: Form<MastheadForm>): Promise<Page | Redirect> {
    const form = await this.checked(ctx, posted);
    if (form.invalid) return refused(mastheadEntryView, await this.pages.entry(ctx, id, form));
    await this.changing.change(id, saidOf(form.values, null), actor);
    return this.back(ctx);
  }

  private async checked<F extends MastheadForm>(ctx: RequestContext, form: Form<F>, nameless = false): Promise<Form<F>> {
    if (form.values.language.length === 0) form.values.language = await this.pages.languages(ctx);
    return checkedForm(form, nameless);
  }

  private back(ctx: RequestContext): Redirect {
    return redirect(mastheadUrls.desk({ journal: found(ctx.journal).path, lang: ctx.language }));
  }
}

/** The order of a masthead, and what is asked or done without a form. */
@Controller()
export class MastheadPlacesController {
  constructor(private readonly changing: ChangeMasthead) {}

  @Post(mastheadUrls.headingPlace.pattern)
  @Can('masthead.propose')
  async moveHeading(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() journal: Facts, @Posted(MoveForm) { values }: Form<MoveForm>): Promise<Redirect> {
    if (values.move === 'up' || values.move === 'down') await this.changing.moveHeading(journal.id, values.heading, values.move === 'up', actor);
    return this.back(ctx);
  }

  @Post(mastheadUrls.entryPlace.pattern)
  @Can('masthead.edit')
  async move(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: MastheadFacts, @Posted(MoveForm) { values }: Form<MoveForm>): Promise<Redirect> {
    if (values.move === 'up' || values.move === 'down') await this.changing.move(id, values.move === 'up', actor);
    return this.back(ctx);
  }

  @Post(mastheadUrls.entryAsking.pattern)
  @Can('masthead.edit')
  async askAgain(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: MastheadFacts): Promise<Redirect> {
    await this.changing.askAgain(id, actor);
    return this.back(ctx);
  }

  @Post(mastheadUrls.entryAway.pattern)
  @Can('masthead.edit')
  async takeAway(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: MastheadFacts): Promise<Redirect> {
    await this.changing.takeAway(id, actor);
    return this.back(ctx);
  }

  private back(ctx: RequestContext): Redirect {
    return redirect(mastheadUrls.desk({ journal: found(ctx.journal).path, lang: ctx.language }));
  }
}
