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
    const head = key === 'days' || key === 'articles' || key === 'forms' || key === 'issues' || key === 'terms' ? this.heads[key] : [`figures.file.${key}`, 'figures.visits', 'figures.pages', 'figures.requests'];
    return csvFile(`${journal!.path}-${key}-${period.from}-${period.to}`, [head.map((text) => t(text)), ...(await this.rows(framed, key))]);
  }

  /** One article, day by day. */
  async article({ ctx: { journal, translator: { t } }, period }: Framed, number: number): Promise<Download> {
    const rows = await this.usage.series({ journalId: journal!.id, kind: 'article', item: number }, period, 'day');
    return csvFile(`${journal!.path}-article-${number}-${period.from}-${period.to}`, [[t('figures.day'), t('figures.investigations'), t('figures.requests')], ...rows.map(({ at, investigations, requests }) => [at, investigations, requests])]);
  }

  private readonly heads: Record<'days' | 'articles' | 'forms' | 'issues' | 'terms', readonly string[]> = {
    days: ['figures.day', 'figures.visits', 'figures.investigations', 'figures.requests'], articles: ['figures.number', 'figures.article', 'figures.published', 'figures.investigations', 'figures.requests'],
    forms: ['figures.form', 'figures.times'], issues: ['figures.issue', 'figures.published', 'figures.articles', 'figures.investigations', 'figures.requests'], terms: ['figures.term', 'figures.searches', 'figures.withoutResult'],
  };

  private async rows({ ctx, period }: Framed, key: FileKey): Promise<Row[]> {
    const { translator: tr, journal } = ctx;
    const journalId = journal!.id;
    if (key === 'days') {
      const visits = new Map((await this.usage.visitSeries(journalId, period, 'day')).map((row) => [row.at, row.visits]));
      return (await this.usage.series({ journalId, kind: 'article' }, period, 'day')).map(({ at, investigations, requests }) => [at, visits.get(at) ?? 0, investigations, requests]);
    }
    if (key === 'articles') return (await this.usage.articles({ journalId }, period, { limit: all })).map((row) => [row.number, titleOf(row, tr), day(row.publishedAt), row.investigations, row.requests]);
    if (key === 'forms') return (await this.usage.forms({ journalId }, period)).map(({ form, views }) => [tr.t(`figures.form.${form}`), views]);
    if (key === 'issues') return (await this.query.issues(journalId, period, all)).map((issue) => [issueLabel(tr, issue), day(issue.publishedAt), issue.articles, issue.investigations, issue.requests]);
    if (key === 'terms') return (await this.usage.terms(journalId, period, { limit: all })).map(({ term, searches, withoutResult }) => [term, searches, withoutResult]);
    const cells = await this.usage.breakdown(journalId, key, period, all);
    const names = key === 'entry' ? await this.entries.of(ctx, cells.map(({ value }) => value)) : null;
    return cells.map(({ value, visits, pages, requests }) => [key === 'entry' ? names!.get(value)!.label : nameOf(tr, key, value), visits, pages, requests]);
  }
}
