import { Readable } from 'node:stream';
import { createReadStream } from 'node:fs';
import { Controller, Get, Param } from '@nestjs/common';
import { Who, type Actor } from '../../../../access/actor.js';
import { Can } from '../../../../access/marks.js';
import { figuresTable } from '../../../../platform/charts/draw.js';
import { Clock } from '../../../../platform/clock.js';
import { addDays, noon } from '../../../../platform/days.js';
import type { Translator } from '../../../../platform/i18n/translator.js';
import { Events } from '../../../../platform/events/events.js';
import { contentDisposition } from '../../../../platform/files/file-names.js';
import { Download, page, type Page } from '../../../../platform/web/answers.js';
import { found, NotFound } from '../../../../platform/web/problems.js';
import { Context, type RequestContext } from '../../../../platform/web/request.js';
import { asideKept, DayFiles, type DayFile } from '../../ingest/day-files.js';
import { UsageQuery } from '../../stored/usage.query.js';
import { figuresUrls } from '../urls.js';
import { platformTabs } from './platform-tabs.js';
import { usageFilesView, type UsageFilesPage } from './usage-files.view.js';

const words = ['not-json', 'time', 'other-day', 'no-such-journal'] as const;
const known = (word: string): string => words.find((one) => one === word) ?? 'form';

type Report = Awaited<ReturnType<UsageQuery['ingests']>>[number];

/** The files that wait to be counted, the reports of those that were, and the lines that were set aside: the administrator’s alone (D4). */
@Controller()
export class UsageFilesController {
  constructor(private readonly files: DayFiles, private readonly usage: UsageQuery, private readonly clock: Clock, private readonly events: Events) {}

  @Get(figuresUrls.platformFiles.pattern)
  @Can('platformFigures.read')
  async show(@Context() ctx: RequestContext): Promise<Page<UsageFilesPage>> {
    const { translator: tr } = ctx;
    const { t } = tr;
    const reports = await this.usage.ingests(60);
    const files = await this.files.all();
    const aside = await this.files.aside();
    const href = (kind: string, { name }: DayFile): string => figuresUrls.platformFile({ lang: ctx.language, kind, name });
    const fileHeads = ['platformFigures.file', 'figures.day', 'platformFigures.size', 'platformFigures.changed', 'platformFigures.state'].map((key) => t(key));
    const reportHeads = ['platformFigures.file', 'figures.day', 'platformFigures.lines', 'platformFigures.taken', 'platformFigures.setAside', 'platformFigures.lost', 'platformFigures.takenAt'].map((key) => t(key));
    return page(usageFilesView, {
      title: t('platformFigures.files'), tabs: platformTabs(ctx, 'files'), about: t('platformFigures.files.about'),
      tables: [
        figuresTable('files', t('platformFigures.waiting'), files.length === 0 ? t('platformFigures.waiting.none') : t('platformFigures.waiting.says'), fileHeads, files.map((file) => ({
          label: file.name, href: href('waiting', file), cells: [tr.date(noon(file.day)), tr.bytes(file.bytes), tr.dateTime(file.changed), t(`platformFigures.state.${this.state(file, reports)}`)],
        }))),
        figuresTable('reports', t('platformFigures.reports'), reports.length === 0 ? t('platformFigures.reports.none') : null, reportHeads, reports.map((row) => this.report(tr, row))),
        ...(aside.length === 0 ? [] : [figuresTable('aside', t('platformFigures.aside'), t('platformFigures.aside.says', { days: asideKept }), ['platformFigures.file', 'figures.day', 'platformFigures.size', 'platformFigures.gone'].map((key) => t(key)), [...aside].reverse().map((file) => ({
          label: file.name, href: href('aside', file), cells: [tr.date(noon(file.day)), tr.bytes(file.bytes), tr.date(noon(addDays(file.day, asideKept)))],
        })))]),
      ],
    });
  }

  /** Each time it is recorded who took it. */
  @Get(figuresUrls.platformFile.pattern)
  @Can('platformFigures.read')
  async take(@Who() actor: Actor, @Param('kind') kind: string, @Param('name') name: string): Promise<Download> {
    if (kind !== 'waiting' && kind !== 'aside') throw new NotFound();
    const file = found((await (kind === 'aside' ? this.files.aside() : this.files.all())).find((one) => one.name === name));
    await this.events.record({ kind: 'usageFile.taken', subject: ['platform', 0], journalId: null, by: actor, data: { kind, file: file.name } });
    const stream = kind === 'aside' ? createReadStream(file.path) : Readable.from(this.files.readable(file), { objectMode: false });
    return new Download({ stream, size: null, mediaType: 'text/plain; charset=utf-8', headers: { 'Content-Disposition': contentDisposition('attachment', file.name) } });
  }

  private state({ name, day }: DayFile, reports: readonly Report[]): 'written' | 'counted' | 'waiting' | 'late' {
    const today = this.clock.now().toISOString().slice(0, 10);
    if (reports.some(({ file }) => file === name)) return 'counted';
    return day >= today ? 'written' : day >= addDays(today, -1) ? 'waiting' : 'late';
  }

  private report(tr: Translator, { file, day, lines, taken, setAside, lost, problems, takenAt }: Report): { label: string; cells: string[] } {
    const why = problems.slice(0, 3).map(({ line, why: word }) => tr.t('platformFigures.problem', { line: tr.number(line), why: tr.t(`platformFigures.why.${known(word)}`) }));
    return { label: file, cells: [tr.date(noon(day)), tr.number(lines), tr.number(taken), [tr.number(setAside), ...why].join(' · '), tr.number(lost), tr.dateTime(takenAt)] };
  }
}
