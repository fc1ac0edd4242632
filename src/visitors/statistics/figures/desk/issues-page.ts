import { Injectable } from '@nestjs/common';
import { figuresTable, lineChart } from '../../../../platform/charts/draw.js';
import type { Chart } from '../../../../platform/charts/chart.js';
import type { Translator } from '../../../../platform/i18n/translator.js';
import { issueLabel } from '../../../../publishing/issue-label.js';
import { publishingUrls } from '../../../../publishing/urls.js';
import { UsageQuery } from '../../stored/usage.query.js';
import { figuresUrls } from '../urls.js';
import { DeskQuery, type IssueFigures } from './desk.query.js';
import type { FiguresPage } from './figures.view.js';
import { FiguresFrame, type Framed } from './frame.js';
import { sum } from './over-time.js';

/** For how long a new issue is followed. */
export const followed = 60;

/** How many of those days there have been, up to the last that is counted. */
export const daysOut = ({ publishedAt }: IssueFigures, last: string): number => Math.max(1, Math.min(followed, (Date.parse(last) - Date.parse(publishedAt.toISOString().slice(0, 10))) / 86_400_000 + 1));

/** How the issues of a journal were read; the newest beside the one before it, day by day since it came out. */
@Injectable()
export class IssuesPage {
  constructor(private readonly frame: FiguresFrame, private readonly query: DeskQuery, private readonly usage: UsageQuery) {}

  async model(framed: Framed): Promise<FiguresPage> {
    const { ctx: { translator: tr, language: lang, journal }, period, known } = framed;
    const { t } = tr;
    const at = { journal: journal!.path, lang };
    const issues = await this.query.issues(journal!.id, period);
    const contents = new Map((await this.usage.issues(journal!.id, period)).map(({ issue, investigations }) => [issue, investigations]));
    const newest = issues.slice(0, 2);
    const since = newest.length === 0 ? [] : await this.query.sinceOut(newest.map(({ id }) => id), followed);
    const heads = [t('figures.issue'), t('figures.issueContents'), t('figures.investigations'), t('figures.requests'), t('figures.perArticle')];
    return {
      ...this.frame.around(framed, 'issues', figuresUrls.issues(at), newest.length === 0 ? ['issues'] : ['issues', 'newest']), figures: null, rankings: [],
      charts: newest.length === 0 ? [] : [this.newest(tr, newest, since, known.last)],
      tables: [figuresTable('issues', t('figures.issues'), issues.length === 0 ? t('figures.nothing') : t('figures.issues.says'), heads, issues.map((issue) => ({
        label: issueLabel(tr, issue), href: publishingUrls.issue({ ...at, issue: issue.id }),
        cells: [tr.number(contents.get(issue.id) ?? 0), tr.number(issue.investigations), tr.number(issue.requests), issue.articles === 0 ? '–' : tr.number(Math.round(issue.requests / issue.articles))],
      })))],
    };
  }

  private newest(tr: Translator, [first, second]: readonly IssueFigures[], since: readonly { issue: number; day: number; requests: number }[], last: string): Chart {
    const { t } = tr;
    const days = daysOut(first!, last);
    const values = (issue: IssueFigures): number[] => Array.from({ length: days }, (_, day) => since.find((row) => row.issue === issue.id && row.day === day)?.requests ?? 0);
    const series = [{ look: 'now' as const, label: issueLabel(tr, first!), values: values(first!) }, ...(second ? [{ look: 'before' as const, label: issueLabel(tr, second), values: values(second) }] : [])];
    return lineChart(tr, {
      id: 'newest', title: t('figures.newest', { issue: issueLabel(tr, first!) }), over: t('figures.dayOut'), series,
      says: t('figures.newest.says', { days, count: tr.number(sum(series[0]!.values)), before: series[1] ? tr.number(sum(series[1].values)) : '–', issue: series[1]?.label ?? '–' }),
      places: Array.from({ length: days }, (_, day) => ({ short: tr.number(day + 1), long: t('figures.dayNumber', { day: day + 1 }) })),
    });
  }
}
