import { Controller, Get, Param, Query } from '@nestjs/common';
import { Subject } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import type { Facts } from '../../../access/policy.js';
import { page, type Download, type Page } from '../../../platform/web/answers.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { tabs } from '../figures/tabs.js';
import { reportsView, type ReportsPage } from './counter.views.js';
import { ReportPages, type AskedPage } from './report-pages.js';
import { counterUrls } from './urls.js';

/** COUNTER's reports of one journal, and of all. */
@Controller()
export class ReportsController {
  constructor(private readonly pages: ReportPages) {}

  @Get(counterUrls.journal.pattern)
  @Can('counter.read')
  async journal(@Context() ctx: RequestContext, @Subject() { id }: Facts, @Query() asked: AskedPage): Promise<Page<ReportsPage>> {
    const at = { journal: ctx.journal!.path, lang: ctx.language };
    const file = (of: { report: string; format: string }, query: Record<string, string | null>): string => counterUrls.journalFile({ ...at, ...of }, query);
    return page(reportsView, await this.pages.page(ctx, { journalId: id, action: counterUrls.journal(at), file, around: { tabs: tabs(ctx, 'counter'), crumbs: null } }, asked));
  }

  @Get(counterUrls.journalFile.pattern)
  @Can('counter.read')
  journalFile(@Subject() { id }: Facts, @Param('report') report: string, @Param('format') format: string, @Query() asked: AskedPage): Promise<Download> {
    return this.pages.file(id, report, format, asked);
  }

  @Get(counterUrls.adminReports.pattern)
  @Can('counter.readAll')
  async all(@Context() ctx: RequestContext, @Query() asked: AskedPage): Promise<Page<ReportsPage>> {
    const { language: lang, translator: { t } } = ctx;
    const file = (of: { report: string; format: string }, query: Record<string, string | null>): string => counterUrls.adminFile({ lang, ...of }, query);
    const crumbs = { items: [{ label: t('counter.admin.title'), href: counterUrls.admin({ lang }) }, { label: t('counter.title'), href: null }] };
    return page(reportsView, await this.pages.page(ctx, { journalId: null, action: counterUrls.adminReports({ lang }), file, around: { tabs: null, crumbs } }, asked));
  }

  @Get(counterUrls.adminFile.pattern)
  @Can('counter.readAll')
  file(@Param('report') report: string, @Param('format') format: string, @Query() asked: AskedPage): Promise<Download> {
    return this.pages.file(null, report, format, asked);
  }
}
