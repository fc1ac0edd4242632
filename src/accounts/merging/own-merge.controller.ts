import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Reproof } from '../second-factor/own/reproof.js';
import { accountsUrls } from '../urls.js';
import { AgreeToMerge } from './agree-to-merge.js';
import { OtherForm } from './merging.form.js';
import type { MergeFacts } from './merging.policy.js';
import { mergeView, ownMergeView } from './merging.view.js';
import { OwnMergePages } from './own-merge-pages.js';
import { ProposeMerge } from './propose-merge.js';
import { mergingUrls } from './urls.js';

const notes = ['asked', 'agreed', 'declined', 'refused'] as const;
const isNote = (note: unknown): note is (typeof notes)[number] => notes.includes(note as 'asked');

/** A person's own other account. Whoever asks or agrees has just shown who they are. */
@Controller()
export class OwnMergeController {
  constructor(
    private readonly pages: OwnMergePages,
    private readonly reproof: Reproof,
    private readonly proposing: ProposeMerge,
    private readonly agreeing: AgreeToMerge,
  ) {}

  @Get(mergingUrls.own.pattern)
  @Can('merge.ask')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('note') note: unknown): Promise<Page> {
    return page(ownMergeView, await this.pages.own(ctx, actor, new Form(new OtherForm())), isNote(note) ? { notice: `merge.note.${note}` } : {});
  }

  @Post(mergingUrls.own.pattern)
  @Can('merge.ask')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(OtherForm) form: Form<OtherForm>, @Req() request: Request): Promise<Page | Redirect> {
    const here = mergingUrls.own({ lang: ctx.language });
    const model = await this.pages.own(ctx, actor, form);
    if (form.invalid || !model.ask) return refused(ownMergeView, model);
    const away = await this.reproof.asked(ctx, actor, here);
    if (away) return away;
    await this.proposing.ask(actor, form.values.other, request.ip ?? '');
    return redirect(`${here}?note=asked`);
  }

  @Get(mergingUrls.merge.pattern)
  @Can('merge.read')
  async look(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() merge: MergeFacts): Promise<Page> {
    return page(mergeView, await this.pages.one(ctx, actor, merge));
  }

  @Post(mergingUrls.merge.pattern)
  @Can('merge.agree')
  async agree(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() merge: MergeFacts): Promise<Redirect> {
    const lang = ctx.language;
    const away = await this.reproof.asked(ctx, actor, mergingUrls.merge({ lang, merge: merge.publicId }));
    if (away) return away;
    const outcome = await this.agreeing.agree(actor, merge);
    if (outcome === 'merged') return redirect(accountsUrls.signIn({ lang }, { note: 'merged' }));
    return redirect(mergingUrls.own({ lang }, { note: outcome === 'waiting' ? 'agreed' : 'refused' }));
  }

  @Post(mergingUrls.decline.pattern)
  @Can('merge.agree')
  async decline(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() merge: MergeFacts): Promise<Redirect> {
    await this.agreeing.decline(actor, merge);
    return redirect(mergingUrls.own({ lang: ctx.language }, { note: 'declined' }));
  }
}
