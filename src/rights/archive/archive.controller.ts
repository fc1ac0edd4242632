import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { Journals } from '../../journals/journals.js';
import { isDay } from '../../platform/days.js';
import { contentDisposition } from '../../platform/files/file-names.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Download, page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { ArchiveForm } from './archive.form.js';
import { ArchivePages } from './archive-pages.js';
import { archiveView, type ArchivePage } from './archive.view.js';
import { CaseExports } from './case-exports.js';
import { ClosedCases } from './closed-cases.js';
import { archiveUrls } from './urls.js';

/** Closed cases for the archive of a public body (S10). */
@Controller()
export class ArchiveController {
  constructor(private readonly journals: Journals, private readonly pages: ArchivePages, private readonly exports: CaseExports, private readonly closed: ClosedCases, private readonly store: FileStore) {}

  @Get(archiveUrls.show.pattern)
  @Can('cases.export')
  async show(@Context() ctx: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor): Promise<Page<ArchivePage>> {
    return page(archiveView, await this.pages.page(await this.journals.byId(id), actor.personId, ctx));
  }

  @Post(archiveUrls.show.pattern)
  @Can('cases.export')
  async ask(@Posted(ArchiveForm) posted: Form<ArchiveForm>, @Context() ctx: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor): Promise<Page<ArchivePage> | Redirect> {
    const journal = await this.journals.byId(id);
    if (!(await this.closed.body(id))) throw new Conflict('archive.notPublic');
    const form = checked(posted);
    const { from, until, archive } = form.values;
    if (form.invalid) return refused(archiveView, await this.pages.page(journal, actor.personId, ctx, form));
    if (await this.exports.ask(journal, { from, until }, archive, actor)) return redirect(archiveUrls.show({ lang: ctx.language, journal: journal.path }));
    return refused(archiveView, await this.pages.page(journal, actor.personId, ctx, form.with('from', 'archive.problem.none')));
  }

  @Get(archiveUrls.download.pattern)
  @Can('cases.export')
  async download(@Param('export') publicId: string, @Context() ctx: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor): Promise<Download> {
    const { key, size, day } = found(await this.exports.find(id, actor.personId, publicId));
    return new Download({ stream: this.store.read(key), size, mediaType: 'application/zip', headers: { 'Content-Disposition': contentDisposition('attachment', `${found(ctx.journal).path}-${day}.zip`) } });
  }
}

function checked(posted: Form<ArchiveForm>): Form<ArchiveForm> {
  let form = posted;
  for (const field of ['from', 'until'] as const) if (!isDay(form.values[field])) form = form.with(field, 'archive.problem.day');
  return !form.invalid && form.values.until < form.values.from ? form.with('until', 'archive.problem.order') : form;
}
