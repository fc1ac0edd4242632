import { Injectable } from '@nestjs/common';
import { titleOf } from '../../../../editorial/title.js';
import { issueLabel } from '../../../../publishing/issue-label.js';
import type { Download } from '../../../../platform/web/answers.js';
import { csvFile } from '../../../../platform/web/csv.js';
import { UsageQuery } from '../../stored/usage.query.js';
import { DeskQuery } from './desk.query.js';
import { EntryNames } from './entry-names.js';
import type { FileKey } from './file-keys.js';
import type { Framed } from './frame.js';
import { daysOut, followed } from './issues-page.js';
import { nameOf } from './names.js';

type Row = (string | number | null)[];

const all = 100_000;
const day = (moment: Date | null): string => moment?.toISOString().slice(0, 10) ?? '';

/** Everything that the pages show, in full, as files. */
@Injectable()
export class FigureFiles {
  constructor(private readonly usage: UsageQuery, private readonly query: DeskQuery, private readonly entries: EntryNames) {}

  async file(framed: Framed, key: FileKey): Promise<Download> {
    const { ctx: { journal, translator: { t } }, period } = framed;
    if (key === 'newest') return this.newest(framed);
    const head = key === 'days' || key === 'articles' || key === 'forms' || key === 'issues' || key === 'terms' ? this.heads[key] : [`figures.file.${key}`, 'figures.visits', 'figures.pages', 'figures.requests'];
    return csvFile(`${journal!.path}-${key}-${period.from}-${period.to}`, [head.map((text) => t(text)), ...(await this.rows(framed, key))]);
  }

  /** One article, day by day. */
  async article({ ctx: { journal, translator: { t } }, period }: Framed, number: number): Promise<Download> {
    const rows = await this.usage.series({ journalId: journal!.id, kind: 'article', item: number }, period, 'day');
    return csvFile(`${journal!.path}-article-${number}-${period.from}-${period.to}`, [[t('figures.day'), t('figures.investigations'), t('figures.requests')], ...rows.map(({ at, investigations, requests }) => [at, investigations, requests])]);
  }

  /** One article, by version and form. */
  async versions({ ctx: { journal, translator: { t } }, period }: Framed, number: number): Promise<Download> {
    const rows = await this.usage.versions(journal!.id, number, period);
    return csvFile(`${journal!.path}-article-${number}-forms-${period.from}-${period.to}`, [['figures.version', 'figures.form', 'figures.times'].map((text) => t(text)), ...rows.map(({ version, form, views }) => [version, t(`figures.form.${form}`), views])]);
  }

  private readonly heads: Record<'days' | 'articles' | 'forms' | 'issues' | 'terms', readonly string[]> = {
    days: ['figures.day', 'figures.visits', 'figures.investigations', 'figures.requests', 'figures.perVisit', 'figures.visitSeconds'], articles: ['figures.number', 'figures.article', 'figures.published', 'figures.investigations', 'figures.requests'],
    forms: ['figures.form', 'figures.times'], issues: ['figures.issue', 'figures.published', 'figures.articles', 'figures.issueContents', 'figures.investigations', 'figures.requests'], terms: ['figures.term', 'figures.searches', 'figures.withoutResult'],
  };

  /** The newest issue and the one before it, by the days since they came out. */
  private async newest({ ctx: { journal, translator: tr }, period, known }: Framed): Promise<Download> {
    const issues = await this.query.issues(journal!.id, period, 2);
    const since = issues.length === 0 ? [] : await this.query.sinceOut(issues.map(({ id }) => id), followed);
    const days = issues.length === 0 ? [] : Array.from({ length: daysOut(issues[0]!, known.last) }, (_, index) => index);
    const of = (issue: number, one: number): number => since.find((row) => row.issue === issue && row.day === one)?.requests ?? 0;
    return csvFile(`${journal!.path}-newest-${known.last}`, [[tr.t('figures.dayOut'), ...issues.map((issue) => issueLabel(tr, issue))], ...days.map((one) => [one + 1, ...issues.map(({ id }) => of(id, one))])]);
  }

  private async rows({ ctx, period }: Framed, key: Exclude<FileKey, 'newest'>): Promise<Row[]> {
    const { translator: tr, journal } = ctx;
    const journalId = journal!.id;
    if (key === 'days') {
      const visits = new Map((await this.usage.visitSeries(journalId, period, 'day')).map((row) => [row.at, row]));
      const per = (figure: number, measured: number): number | null => (measured === 0 ? null : Math.round((figure / measured) * 10) / 10);
      return (await this.usage.series({ journalId, kind: 'article' }, period, 'day')).map(({ at, investigations, requests }) => {
        const { visits: all, measured, pages, seconds } = visits.get(at)!;
        return [at, all, investigations, requests, per(pages, measured), per(seconds, measured)];
      });
    }
    if (key === 'articles') return (await this.usage.articles({ journalId }, period, { limit: all })).map((row) => [row.number, titleOf(row, tr), day(row.publishedAt), row.investigations, row.requests]);
    if (key === 'forms') return (await this.usage.forms({ journalId }, period)).map(({ form, views }) => [tr.t(`figures.form.${form}`), views]);
    if (key === 'issues') {
      const contents = new Map((await this.usage.issues(journalId, period)).map(({ issue, investigations }) => [issue, investigations]));
      return (await this.query.issues(journalId, period, all)).map((issue) => [issueLabel(tr, issue), day(issue.publishedAt), issue.articles, contents.get(issue.id) ?? 0, issue.investigations, issue.requests]);
    }
    if (key === 'terms') return (await this.usage.terms(journalId, period, { limit: all })).map(({ term, searches, withoutResult }) => [term, searches, withoutResult]);
    const cells = await this.usage.breakdown(journalId, key, period, all);
    const names = key === 'entry' ? await this.entries.of(ctx, cells.map(({ value }) => value)) : null;
    return cells.map(({ value, visits, pages, requests }) => [key === 'entry' ? names!.get(value)!.label : nameOf(tr, key, value), visits, pages, requests]);
  }
}
