import { Readable } from 'node:stream';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { Journals } from '../../journals/journals.js';
import { toLocalized } from '../../journals/localized.js';
import { contentDisposition } from '../../platform/files/file-names.js';
import { FileStore } from '../../platform/files/file-store.js';
import { languages } from '../../platform/i18n/texts.js';
import { Download, page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { organisationsUrls } from '../organisations/urls.js';
import { registerView, type RegisterPage } from '../organisations/register.view.js';
import { AnnouncementForm, StepForm } from './closing-forms.js';
import { ClosingPages } from './closing-pages.js';
import { closingSteps } from './closing.entities.js';
import { closingView, type ClosingPage } from './closing.view.js';
import { Closings, notedSteps } from './closings.js';
import { HandedOver } from './handed-over.js';
import { JournalExports } from './journal-exports.js';
import { closingsUrls } from './urls.js';

/** Closing a journal, and taking along what it has published (S10, S11). */
@Controller()
export class ClosingsController {
  constructor(private readonly journals: Journals, private readonly pages: ClosingPages, private readonly closings: Closings, private readonly exports: JournalExports, private readonly store: FileStore, private readonly handed: HandedOver) {}

  @Get(closingsUrls.list.pattern)
  @Can('closing.list')
  async list(@Context() { translator: tr, language: lang }: RequestContext): Promise<Page<RegisterPage>> {
    return page(registerView, {
      title: tr.t('closings.title'), intro: tr.t('closings.listIntro'), links: [{ label: tr.t('organisations.title'), href: organisationsUrls.list({ lang }) }], create: null, note: null, columns: [tr.t('closings.journal')], actColumn: null,
      rows: (await this.journals.all()).map(({ name, path: journal }) => ({ title: tr.pick(name).text, lang: tr.pick(name).lang, href: closingsUrls.show({ lang, journal }), cells: [], act: null })),
      none: { title: tr.t('closings.noJournals'), text: '', action: null },
    });
  }

  @Get(closingsUrls.show.pattern)
  @Can('journal.close')
  async show(@Context() ctx: RequestContext, @Subject() { id }: Facts): Promise<Page<ClosingPage>> {
    return page(closingView, await this.pages.page(await this.journals.byId(id), ctx));
  }

  @Post(closingsUrls.announce.pattern)
  @Can('journal.close')
  async announce(@Posted(AnnouncementForm) form: Form<AnnouncementForm>, @Context() ctx: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor): Promise<Page<ClosingPage> | Redirect> {
    if (form.invalid) return refused(closingView, await this.pages.page(await this.journals.byId(id), ctx, form));
    await this.closings.announce(id, { announcement: toLocalized({}, form.values, form.values.announcement, languages), movedTo: form.values.movedTo || null, articleAddress: form.values.articleAddress || null, redirects: form.values.redirects }, actor);
    return this.back(ctx);
  }

  @Post(closingsUrls.step.pattern)
  @Can('journal.close')
  async step(@Posted(StepForm) posted: Form<StepForm>, @Param('step') name: string, @Context() ctx: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor): Promise<Page<ClosingPage> | Redirect> {
    const step = found(closingSteps.find((one) => one === name));
    const form = notedSteps.includes(step) && posted.values.note === '' ? posted.with('note', 'closings.problem.note') : posted;
    if (form.invalid) return refused(closingView, await this.pages.page(await this.journals.byId(id), ctx, null, { step, form }));
    await this.closings.take(id, step, form.values.note || null, actor);
    return this.back(ctx);
  }

  @Post(closingsUrls.export.pattern)
  @Can('journal.close')
  async export(@Context() ctx: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor): Promise<Redirect> {
    await this.exports.ask(id, actor);
    return this.back(ctx);
  }

  @Get(closingsUrls.download.pattern)
  @Can('journal.close')
  async download(@Context() ctx: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor): Promise<Download> {
    const { key, size } = found(await this.exports.find(id, actor.personId));
    return new Download({ stream: this.store.read(key), size, mediaType: 'application/zip', headers: { 'Content-Disposition': contentDisposition('attachment', `${found(ctx.journal).path}.zip`) } });
  }

  @Get(closingsUrls.articles.pattern)
  @Can('journal.close')
  async articles(@Context() ctx: RequestContext, @Subject() { id }: Facts): Promise<Download> {
    const bytes = Buffer.from(await this.handed.file(await this.journals.byId(id), ctx.translator));
    return new Download({ stream: Readable.from([bytes]), size: bytes.length, mediaType: 'text/csv; charset=utf-8', headers: { 'Content-Disposition': contentDisposition('attachment', `${found(ctx.journal).path}-articles.csv`) } });
  }

  private back({ language: lang, journal }: RequestContext): Redirect {
    return redirect(closingsUrls.show({ lang, journal: found(journal).path }));
  }
}
