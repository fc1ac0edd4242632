import { Controller, Get, Post, Query } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Consents, consentPurposes, type ConsentPurpose } from './consents.js';
import { ConsentsPages } from './consents-pages.js';
import { consentsView } from './consents.view.js';
import { consentsUrls } from './urls.js';
import { WithdrawConsent } from './withdraw-consent.js';

class ConsentForm {
  @IsIn(['', ...consentPurposes], { message: 'consents.title' })
  give = '';

  @IsIn(['', 'reviewerPool', 'news'], { message: 'consents.title' })
  withdraw = '';
}

const notes = ['given', 'withdrawn'] as const;
const isNote = (note: unknown): note is (typeof notes)[number] => notes.includes(note as 'given');

/** What a person has agreed to, each by itself: given and taken back in one click (R7). */
@Controller()
export class ConsentsController {
  constructor(private readonly consents: Consents, private readonly withdraw: WithdrawConsent, private readonly pages: ConsentsPages) {}

  @Get(consentsUrls.mine.pattern)
  @Can('profile.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('note') note: unknown): Promise<Page> {
    return page(consentsView, await this.pages.page(ctx, actor), isNote(note) ? { notice: `consents.note.${note}` } : {});
  }

  @Post(consentsUrls.mine.pattern)
  @Can('consent.choose')
  async choose(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(ConsentForm) form: Form<ConsentForm>): Promise<Redirect> {
    const { give, withdraw } = form.values;
    if (!form.invalid && give) await this.consents.give(actor.personId, give as ConsentPurpose, ctx.language);
    if (!form.invalid && withdraw) await this.withdraw.of(actor, withdraw as 'news');
    return redirect(consentsUrls.mine({ lang: ctx.language }, form.invalid ? {} : { note: give ? 'given' : 'withdrawn' }));
  }
}
