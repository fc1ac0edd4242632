import { Injectable } from '@nestjs/common';
import { change, figures, ranking } from '../../../../platform/charts/draw.js';
import type { Chart } from '../../../../platform/charts/chart.js';
import type { Translator } from '../../../../platform/i18n/translator.js';
import { titleOf } from '../../../../editorial/title.js';
import { UsageQuery, type VisitFigures } from '../../stored/usage.query.js';
import { figuresUrls } from '../urls.js';
import type { FiguresPage } from './figures.view.js';
import { FiguresFrame, overTime, type Framed } from './frame.js';
import { along, sum, whole } from './over-time.js';
import type { Asked } from './periods.js';

/** Pages and minutes are known only of the visits that are measured. */
export function perVisit(tr: Translator, rows: readonly VisitFigures[]): { pages: string; length: string } {
  const measured = sum(rows.map((row) => row.measured));
  if (measured === 0) return { pages: '–', length: '–' };
  const seconds = Math.round(sum(rows.map((row) => row.seconds)) / measured);
  return {
    pages: tr.number(Math.round((sum(rows.map(({ pages }) => pages)) / measured) * 10) / 10),
    length: tr.t('figures.length', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }),
  };
}

/** What was read, by how many, and what most. */
@Injectable()
export class OverviewPage {
  constructor(private readonly frame: FiguresFrame, private readonly usage: UsageQuery) {}

  async model(framed: Framed): Promise<FiguresPage> {
    const { ctx: { translator: tr, language: lang, journal }, period } = framed;
    const { t } = tr;
    const id = journal!.id;
    const at = { journal: journal!.path, lang };
    const read = await this.usage.series({ journalId: id, kind: 'article' }, whole(period), 'day');
    const visits = await this.usage.visitSeries(id, whole(period), 'day');
    const articles = await this.usage.articles({ journalId: id }, period, { limit: 10 });
    const forms = await this.usage.forms({ journalId: id }, period);
    const series = {
      requests: both(period, read, ({ requests }) => requests), investigations: both(period, read, ({ investigations }) => investigations), visits: both(period, visits, (row) => row.visits),
    };
    const within = visits.filter((row) => row.at >= period.from && row.at <= period.to);
    const single = (name: keyof typeof series) => ({ label: t(`figures.${name}`), value: tr.number(sum(series[name].now)), note: change(tr, sum(series[name].now), period.compared ? sum(series[name].before) : null) });
    const said = perVisit(tr, within);
    return {
      ...this.frame.around(framed, 'overview', figuresUrls.overview(at), ['days', 'articles', 'forms']),
      figures: figures(
        single('visits'), single('investigations'), single('requests'),
        { label: t('figures.perVisit'), value: said.pages, note: null }, { label: t('figures.visitLength'), value: said.length, note: null },
      ),
      charts: (['visits', 'investigations', 'requests'] as const).map((name): Chart => overTime(tr, period, { id: name, title: t(`figures.chart.${name}`), ...series[name] })),
      rankings: [
        ranking(tr, {
          id: 'articles', title: t('figures.mostRead'), nothing: t('figures.nothing'), label: t('figures.article'), value: t('figures.requests'),
          rows: articles.map((row) => ({ label: titleOf(row, tr), lang: row.language, href: figuresUrls.article({ ...at, number: row.number }, period.words), value: row.requests })),
          more: { href: figuresUrls.articles(at, period.words), label: t('figures.allArticles') },
        }),
        ranking(tr, { id: 'forms', title: t('figures.forms'), nothing: t('figures.nothing'), label: t('figures.form'), value: t('figures.times'), share: t('figures.share'), rows: forms.map(({ form, views }) => ({ label: t(`figures.form.${form}`), value: views })) }),
      ],
      tables: [],
    };
  }
}

/** A figure of the period, and of the one before. */
export const both = <Row extends { at: string }>(period: Asked, rows: readonly Row[], figure: (row: Row) => number): { now: number[]; before: number[] } => ({
  now: along(rows, period, period.by, figure), before: along(rows, period.before, period.by, figure),
});
