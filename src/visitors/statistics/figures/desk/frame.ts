import { Injectable } from '@nestjs/common';
import { lineChart } from '../../../../platform/charts/draw.js';
import type { Chart } from '../../../../platform/charts/chart.js';
import type { Translator } from '../../../../platform/i18n/translator.js';
import { bind, Form } from '../../../../platform/web/form.js';
import { FieldMaker } from '../../../../platform/web/fields.js';
import type { RequestContext } from '../../../../platform/web/request.js';
import { tabs } from '../tabs.js';
import { figuresUrls } from '../urls.js';
import { DeskQuery } from './desk.query.js';
import type { FiguresPage } from './figures.view.js';
import { highest, placesOf, sum } from './over-time.js';
import { asked, choices, PeriodForm, said, told, type Asked, type Known } from './periods.js';
import type { FileKey } from './file-keys.js';

/** Which of the pages beside each other; an article's own stands below that of all. */
type Where = Parameters<typeof tabs>[1];

export interface Framed {
  period: Asked;
  known: Known;
  ctx: RequestContext;
}

/** What all pages of a journal's statistics have around their figures. */
@Injectable()
export class FiguresFrame {
  constructor(private readonly query: DeskQuery) {}

  async of(ctx: RequestContext, query: unknown): Promise<Framed> {
    const known = await this.query.known(ctx.journal!.id);
    return { ctx, known, period: asked(bind(PeriodForm, query).values, known) };
  }

  around({ ctx, known, period }: Framed, where: Where, action: string, files: readonly FileKey[]): Omit<FiguresPage, 'figures' | 'charts' | 'rankings' | 'tables'> {
    const { translator: tr, language: lang, journal } = ctx;
    const { t } = tr;
    const make = new FieldMaker(new Form<PeriodForm>({ period: period.key, from: period.from, to: period.to }), tr);
    return {
      title: t(`figures.title.${where}`), lang: null, back: null, tabs: tabs(ctx, where, period.words), said: said(tr, period), about: told(tr, t(`figures.about.${where}`), period), credit: null,
      picker: {
        action, submit: t('figures.show'), select: make.select('period', { label: 'figures.period', required: true, options: choices(tr, known) }),
        from: make.field('from', { label: 'figures.from', type: 'date', required: true }), to: make.field('to', { label: 'figures.to', type: 'date', required: true }),
      },
      files: { heading: t('figures.files'), items: files.map((table) => ({ label: t(`figures.file.${table}`), href: figuresUrls.csv({ journal: journal!.path, lang, table }, period.words) })) },
    };
  }
}

/** A figure over the period, with that of the period before. */
export function overTime(tr: Translator, period: Asked, { id, title, now, before }: { id: string; title: string; now: readonly number[]; before: readonly number[] }): Chart {
  const { t } = tr;
  const places = placesOf(tr, period);
  const top = highest(now);
  const count = tr.number(sum(now));
  return lineChart(tr, {
    id, title, over: t(period.by === 'day' ? 'figures.day' : 'figures.month'), places,
    says: top === null ? t('figures.says.nothing') : t(period.compared ? 'figures.says' : 'figures.says.alone', { count, before: tr.number(sum(before)), place: places[top]!.long, most: tr.number(now[top]!) }),
    series: [{ look: 'now', label: t('figures.now'), values: now }, ...(period.compared ? [{ look: 'before' as const, label: t('figures.before'), values: before.slice(0, now.length) }] : [])],
  });
}
