import { Readable } from 'node:stream';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { staffFormView } from '../../journals/staff-form.view.js';
import { contentDisposition } from '../../platform/files/file-names.js';
import { Download, page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { caseView } from '../pages/case.view.js';
import { listView } from '../pages/list.view.js';
import { DisclosurePages } from './disclosure-pages.js';
import { NoticeForm, SoughtForm } from './disclosure.forms.js';
import type { NoticeFacts } from './disclosures.policy.js';
import { NoticeLetters } from './notice-letters.js';
import { disclosuresUrls } from './urls.js';

const soughtOf = (who: unknown, recipient: unknown): SoughtForm => ({ who: typeof who === 'string' ? who.trim().slice(0, 200) : '', recipient: typeof recipient === 'string' ? recipient.slice(0, 200) : '' });

/** To whom what was given about whom (T3), for the web administrator. */
@Controller()
export class DisclosuresController {
  constructor(private readonly pages: DisclosurePages, private readonly letters: NoticeLetters) {}

  @Get(disclosuresUrls.list.pattern)
  @Can('disclosure.list')
  async list(@Context() ctx: RequestContext, @Query('who') who: unknown, @Query('recipient') recipient: unknown, @Query('before') before: unknown): Promise<Page> {
    return page(listView, await this.pages.list(ctx, soughtOf(who, recipient), /^[1-9]\d{0,8}$/.test(String(before)) ? Number(before) : null));
  }

  @Get(disclosuresUrls.file.pattern)
  @Can('disclosure.list')
  async file(@Context() ctx: RequestContext, @Query('who') who: unknown, @Query('recipient') recipient: unknown): Promise<Download> {
    const bytes = Buffer.from(await this.pages.file(ctx.translator, soughtOf(who, recipient)));
    return new Download({ stream: Readable.from([bytes]), size: bytes.length, mediaType: 'text/csv; charset=utf-8', headers: { 'Content-Disposition': contentDisposition('attachment', 'transfers.csv') } });
  }

  @Get(disclosuresUrls.notices.pattern)
  @Can('disclosure.list')
  async notices(@Context() ctx: RequestContext, @Query('told') told: unknown): Promise<Page> {
    return page(listView, await this.pages.notices(ctx, told !== undefined));
  }

  @Get(disclosuresUrls.notice.pattern)
  @Can('disclosure.read')
  async notice(@Context() ctx: RequestContext, @Subject() { id }: NoticeFacts): Promise<Page> {
    const told = await this.pages.told(ctx, id);
    return told ? page(caseView, told) : page(staffFormView, await this.pages.notice(ctx, id, (words, how) => new Form(Object.assign(new NoticeForm(), { words, how }))));
  }

  @Post(disclosuresUrls.notice.pattern)
  @Can('disclosure.tell')
  async tell(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: NoticeFacts, @Posted(NoticeForm) form: Form<NoticeForm>): Promise<Page | Redirect> {
    if (form.invalid) return refused(staffFormView, await this.pages.notice(ctx, id, () => form));
    const { words, how } = form.values;
    await this.letters.tell(id, actor, { words, how: how as 'mail' | 'other' });
    return redirect(disclosuresUrls.notices({ lang: ctx.language }, { told: 1 }));
  }
}
