import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Accounts } from '../account/accounts.js';
import type { PersonFacts } from '../people/people.policy.js';
import { PersonSeen } from '../people/person-seen.js';
import { AgreeToMerge } from './agree-to-merge.js';
import { OtherForm } from './merging.form.js';
import { personMergeView } from './merging.view.js';
import { PersonMergePages } from './person-merge-pages.js';
import { ProposeMerge } from './propose-merge.js';
import { mergingUrls } from './urls.js';

/** The web administrator says that another account is this person's too. */
@Controller()
export class PersonMergeController {
  constructor(
    private readonly pages: PersonMergePages,
    private readonly accounts: Accounts,
    private readonly proposing: ProposeMerge,
    private readonly agreeing: AgreeToMerge,
    private readonly seen: PersonSeen,
  ) {}

  @Get(mergingUrls.person.pattern)
  @Can('merge.propose')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Query('other') other: unknown, @Query('saved') saved: unknown): Promise<Page> {
    await this.seen.by(actor, person, true);
    const form = new Form(Object.assign(new OtherForm(), { other: typeof other === 'string' ? other.slice(0, 320).trim() : '' }));
    const model = await this.pages.page(ctx, actor, person, form);
    return page(personMergeView, model, saved === undefined ? {} : { notice: 'merge.proposed' });
  }

  @Post(mergingUrls.person.pattern)
  @Can('merge.propose')
  async propose(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Posted(OtherForm) form: Form<OtherForm>): Promise<Page | Redirect> {
    const other = form.invalid ? null : await this.accounts.byLogin(form.values.other);
    if (!other) return refused(personMergeView, await this.pages.page(ctx, actor, person, form.invalid ? form : form.with('other', 'merge.other.unknown')));
    await this.proposing.propose(actor, person, other.personId);
    return redirect(mergingUrls.person({ lang: ctx.language, person: person.publicId }, { saved: 1 }));
  }

  @Post(mergingUrls.cancel.pattern)
  @Can('merge.propose')
  async cancel(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Param('proposal') proposal: string): Promise<Redirect> {
    await this.agreeing.cancel(actor, person.id, idFrom(proposal));
    return redirect(mergingUrls.person({ lang: ctx.language, person: person.publicId }));
  }
}
