import { Controller, Get } from '@nestjs/common';
import { Can } from '../../../../access/marks.js';
import { figuresTable } from '../../../../platform/charts/draw.js';
import { Clock } from '../../../../platform/clock.js';
import { addDays, noon } from '../../../../platform/days.js';
import type { Translator } from '../../../../platform/i18n/translator.js';
import { page, type Page } from '../../../../platform/web/answers.js';
import { Context, type RequestContext } from '../../../../platform/web/request.js';
import { DayFiles, type DayFile } from '../../ingest/day-files.js';
import { UsageQuery } from '../../stored/usage.query.js';
import { figuresUrls } from '../urls.js';
import { platformTabs } from './platform-tabs.js';
import { usageFilesView, type UsageFilesPage } from './usage-files.view.js';

type Report = Awaited<ReturnType<UsageQuery['ingests']>>[number];

/** The files that wait to be counted, and the reports of those that were: the administrator’s alone (D4). No line of theirs is shown. */
@Controller()
export class UsageFilesController {
  constructor(private readonly files: DayFiles, private readonly usage: UsageQuery, private readonly clock: Clock) {}

  @Get(figuresUrls.platformFiles.pattern)
  @Can('platformFigures.read')
  async show(@Context() ctx: RequestContext): Promise<Page<UsageFilesPage>> {
    const { translator: tr } = ctx;
    const { t } = tr;
    const reports = await this.usage.ingests(60);
    const files = await this.files.all();
    const fileHeads = ['platformFigures.file', 'figures.day', 'platformFigures.size', 'platformFigures.changed', 'platformFigures.state'].map((key) => t(key));
    const reportHeads = ['platformFigures.file', 'figures.day', 'platformFigures.lines', 'platformFigures.taken', 'platformFigures.setAside', 'platformFigures.lost', 'platformFigures.takenAt'].map((key) => t(key));
    return page(usageFilesView, {
      title: t('platformFigures.files'), tabs: platformTabs(ctx, 'files'), about: t('platformFigures.files.about'),
      tables: [
        figuresTable('files', t('platformFigures.waiting'), files.length === 0 ? t('platformFigures.waiting.none') : t('platformFigures.waiting.says'), fileHeads, files.map((file) => ({
          label: file.name, cells: [tr.date(noon(file.day)), tr.bytes(file.bytes), tr.dateTime(file.changed), t(`platformFigures.state.${this.state(file, reports)}`)],
        }))),
        figuresTable('reports', t('platformFigures.reports'), reports.length === 0 ? t('platformFigures.reports.none') : null, reportHeads, reports.map((row) => this.report(tr, row))),
      ],
    });
  }

  private state({ name, day }: DayFile, reports: readonly Report[]): 'written' | 'counted' | 'waiting' | 'late' {
    const today = this.clock.now().toISOString().slice(0, 10);
    if (reports.some(({ file }) => file === name)) return 'counted';
    return day >= today ? 'written' : day >= addDays(today, -1) ? 'waiting' : 'late';
  }

  private report(tr: Translator, { file, day, lines, taken, setAside, lost, problems, takenAt }: Report): { label: string; cells: string[] } {
    const why = problems.slice(0, 3).map(({ line, why: word }) => tr.t('platformFigures.problem', { line: tr.number(line), why: word }));
    return { label: file, cells: [tr.date(noon(day)), tr.number(lines), tr.number(taken), [tr.number(setAside), ...why].join(' · '), tr.number(lost), tr.dateTime(takenAt)] };
  }
}
