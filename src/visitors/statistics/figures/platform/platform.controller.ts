import { Controller, Get, Query } from '@nestjs/common';
import { Can } from '../../../../access/marks.js';
import { change, figures, figuresTable } from '../../../../platform/charts/draw.js';
import { page, type Download, type Page } from '../../../../platform/web/answers.js';
import { csvFile } from '../../../../platform/web/csv.js';
import { FieldMaker } from '../../../../platform/web/fields.js';
import { bind, Form } from '../../../../platform/web/form.js';
import { Context, type RequestContext } from '../../../../platform/web/request.js';
import { UsageQuery } from '../../stored/usage.query.js';
import { DeskQuery } from '../desk/desk.query.js';
import { overTime } from '../desk/frame.js';
import { figuresView, type FiguresPage } from '../desk/figures.view.js';
import { sum, whole } from '../desk/over-time.js';
import { both } from '../desk/overview-page.js';
import { asked, choices, PeriodForm, said, told, type Asked, type Known } from '../desk/periods.js';
import { figuresUrls } from '../urls.js';
import { PlatformQuery } from './platform.query.js';
import { platformTabs } from './platform-tabs.js';

/** The use of all journals, for the platform's administrator. */
@Controller()
export class PlatformFiguresController {
  constructor(private readonly desk: DeskQuery, private readonly usage: UsageQuery, private readonly query: PlatformQuery) {}

  @Get(figuresUrls.platform.pattern)
  @Can('platformFigures.read')
  async show(@Context() ctx: RequestContext, @Query() query: unknown): Promise<Page<FiguresPage>> {
    const { translator: tr, language: lang } = ctx;
    const { t } = tr;
    const { known, period } = await this.period(query);
    const read = await this.usage.series({ journalId: null, kind: 'article' }, whole(period), 'day');
    const visits = await this.usage.visitSeries(null, whole(period), 'day');
    const journals = await this.query.journals(period, period.before);
    const series = { visits: both(period, visits, (row) => row.visits), investigations: both(period, read, (row) => row.investigations), requests: both(period, read, (row) => row.requests) };
    const names = ['visits', 'investigations', 'requests'] as const;
    return page(figuresView, {
      title: t('figures.title'), lang: null, back: null, tabs: platformTabs(ctx, 'journals'), said: said(tr, period), about: told(tr, t('figures.about.overview'), period), credit: null, picker: this.picker(ctx, period, known),
      figures: figures(...names.map((name) => ({ label: t(`figures.${name}`), value: tr.number(sum(series[name].now)), note: change(tr, sum(series[name].now), period.compared ? sum(series[name].before) : null) }))),
      charts: names.map((name) => overTime(tr, period, { id: name, title: t(`figures.chart.${name}`), ...series[name] })), rankings: [],
      tables: [figuresTable('journals', t('platformFigures.journals'), null, [t('platformFigures.journal'), ...names.map((name) => t(`figures.${name}`)), t('platformFigures.change')], journals.map((row) => ({
        label: tr.pick(row.name).text, lang: tr.pick(row.name).lang, href: figuresUrls.overview({ journal: row.path, lang }, period.words),
        cells: [tr.number(row.visits), tr.number(row.investigations), tr.number(row.requests), change(tr, row.requests, period.compared ? row.requestsBefore : null) ?? '–'],
      })))],
      files: { heading: t('figures.files'), items: [{ label: t('platformFigures.journals'), href: figuresUrls.platformCsv({ lang }, period.words) }] },
    });
  }

  @Get(figuresUrls.platformCsv.pattern)
  @Can('platformFigures.read')
  async file(@Context() { translator: tr }: RequestContext, @Query() query: unknown): Promise<Download> {
    const { period } = await this.period(query);
    const rows = await this.query.journals(period, period.before);
    return csvFile(`journals-${period.from}-${period.to}`, [
      [tr.t('platformFigures.journal'), tr.t('figures.visits'), tr.t('figures.investigations'), tr.t('figures.requests')], ...rows.map((row) => [tr.pick(row.name).text, row.visits, row.investigations, row.requests]),
    ]);
  }

  private async period(query: unknown): Promise<{ known: Known; period: Asked }> {
    const known = await this.desk.known(null);
    return { known, period: asked(bind(PeriodForm, query).values, known) };
  }

  private picker({ translator: tr, language: lang }: RequestContext, period: Asked, known: Known): FiguresPage['picker'] {
    const make = new FieldMaker(new Form<PeriodForm>({ period: period.key, from: period.from, to: period.to }), tr);
    return {
      action: figuresUrls.platform({ lang }), submit: tr.t('figures.show'), select: make.select('period', { label: 'figures.period', required: true, options: choices(tr, known) }),
      from: make.field('from', { label: 'figures.from', type: 'date', required: true }), to: make.field('to', { label: 'figures.to', type: 'date', required: true }),
    };
  }
}
