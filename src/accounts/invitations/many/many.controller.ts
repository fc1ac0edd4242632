import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Controller, Get, Post } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { Journals } from '../../../journals/journals.js';
import { csv } from '../../../platform/files/kinds.js';
import { Limits } from '../../../platform/limits/limits.js';
import { Download, page, redirect, refused, type Page, type Redirect } from '../../../platform/web/answers.js';
import { Form, Posted } from '../../../platform/web/form.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { TakesFile, Uploaded, type Upload } from '../../../platform/web/upload.js';
import { invitationsHref } from '../invitation-pages.js';
import { invitationsUrls } from '../urls.js';
import { csvColumns, decoded, mostBytes } from './csv-rows.js';
import { InviteMany } from './invite-many.js';
import { ListForm, ManyPages } from './many-pages.js';
import { manyView } from './many.view.js';

const mostADay = { name: 'invitation lists', points: 20, seconds: 86_400 };

/** Many invitations at once, from a list. The list lives in the page between the preview and the sending; nothing keeps it. */
@Controller()
export class ManyController {
  constructor(private readonly journals: Journals, private readonly pages: ManyPages, private readonly many: InviteMany, private readonly limits: Limits) {}

  @Get(invitationsUrls.journalMany.pattern)
  @Can('invitation.send')
  ask(@Context() ctx: RequestContext): Page {
    return page(manyView, this.pages.page(ctx, new Form(new ListForm()), null));
  }

  @Post(invitationsUrls.journalMany.pattern)
  @Can('invitation.send')
  look(@Context() ctx: RequestContext, @Posted(ListForm) form: Form<ListForm>): Promise<Page> {
    return this.preview(ctx, form);
  }

  @Post(invitationsUrls.journalManyFile.pattern)
  @Can('invitation.send')
  @TakesFile(csv)
  async file(@Context() ctx: RequestContext, @Uploaded() upload: Upload): Promise<Page> {
    const form = new Form(new ListForm());
    const wrong = upload.problem === 'wrongKind' ? 'inviteMany.problem.kind' : upload.problem ? `upload.${upload.problem}` : (upload.arrived?.size ?? 0) > mostBytes ? 'inviteMany.problem.tooLong' : null;
    if (wrong !== null || !upload.arrived) return refused(manyView, this.pages.page(ctx, form.with('file', wrong ?? 'upload.missing'), null));
    return this.preview(ctx, new Form(Object.assign(new ListForm(), { text: decoded(await readFile(upload.arrived.path)).replace(/^\uFEFF/, '') })));
  }

  @Post(invitationsUrls.journalManySend.pattern)
  @Can('invitation.send')
  async send(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(ListForm) form: Form<ListForm>): Promise<Page | Redirect> {
    await this.limits.count(mostADay, `#${actor.personId}`);
    const sent = await this.many.send(actor, form.values.text, await this.journals.of(ctx), ctx.language);
    return sent > 0 ? redirect(invitationsHref(ctx, { did: 'many' })) : this.preview(ctx, form);
  }

  @Get(invitationsUrls.journalManyExample.pattern)
  @Can('invitation.send')
  example(@Context() { translator: { t } }: RequestContext): Download {
    const lines = [csvColumns.map(([, key]) => t(key)), ['ada@example.org', 'Ada', 'Lovelace', `${t('role.editor')}; ${t('role.author')}`, '', '2027-12-31', 'en'], ['aasa@example.org', 'Åsa', 'Ærøskøbing', t('role.copyeditor'), '', '', 'nb']];
    const text = `\uFEFF${stringify(lines, { escape_formulas: true })}`;
    return new Download({ stream: Readable.from([text]), size: Buffer.byteLength(text), mediaType: 'text/csv; charset=utf-8', headers: { 'Content-Disposition': 'attachment; filename="invitations.csv"' } });
  }

  private async preview(ctx: RequestContext, form: Form<ListForm>): Promise<Page> {
    const rows = await this.many.judge(form.values.text, await this.journals.of(ctx), ctx.language);
    if (typeof rows === 'string') return refused(manyView, this.pages.page(ctx, form.with('text', `inviteMany.problem.${rows}`), null));
    return page(manyView, this.pages.page(ctx, form, rows));
  }
}
