import { Injectable } from '@nestjs/common';
import { ranking } from '../../../../platform/charts/draw.js';
import type { Ranking } from '../../../../platform/charts/chart.js';
import type { Translator } from '../../../../platform/i18n/translator.js';
import { Places } from '../../recording/places.js';
import { UsageQuery } from '../../stored/usage.query.js';
import { otherValue, type Dimension } from '../../stored/usage-cell.entity.js';
import { creditOf } from '../credit.js';
import { figuresUrls } from '../urls.js';
import type { FiguresPage } from './figures.view.js';
import { FiguresFrame, type Framed } from './frame.js';
import { nameOf } from './names.js';

type Shown = Exclude<Dimension, 'entry'>;

/** How many values a page shows of one kind; its file has them all. */
export const most = 25;

/** Shares are of all visits, also where the smallest are left out. */
export function whole(tr: Translator, rows: readonly { all: number; values: number }[]): { all?: number; says?: string } {
  const [row] = rows;
  return row && row.values > rows.length ? { all: row.all, says: tr.t('figures.largest', { count: rows.length, all: row.values }) } : {};
}

/** Where readers are, their language and their kind of device: only of as many as cannot be told apart (D6). */
@Injectable()
export class ReadersPage {
  constructor(private readonly frame: FiguresFrame, private readonly usage: UsageQuery, private readonly places: Places) {}

  async model(framed: Framed): Promise<FiguresPage> {
    const { ctx: { language: lang, journal } } = framed;
    const rankings: Ranking[] = [];
    const shown: Shown[] = [];
    for (const dimension of ['country', 'region', 'city', 'language', 'device'] as const) {
      const one = await this.breakdown(framed, dimension);
      // Where a journal has not asked for regions there are none, which needs no saying.
      if (one.rows.length === 0 && ['region', 'city'].includes(dimension)) continue;
      rankings.push(one);
      shown.push(dimension);
    }
    return { ...this.frame.around(framed, 'readers', figuresUrls.readers({ journal: journal!.path, lang }), shown), figures: null, charts: [], rankings, tables: [], credit: creditOf(this.places) };
  }

  async breakdown({ ctx: { translator: tr, journal }, period }: Framed, dimension: Shown): Promise<Ranking> {
    const { t } = tr;
    const rows = await this.usage.breakdown(journal!.id, dimension, period, most);
    return ranking(tr, {
      id: dimension, title: t(`figures.by.${dimension}`), nothing: t(dimension === 'country' ? 'figures.noPlaces' : 'figures.nothing'), label: t(`figures.file.${dimension}`), value: t('figures.visits'), share: t('figures.share'), ...whole(tr, rows),
      rows: rows.map(({ value, visits }) => ({ label: nameOf(tr, dimension, value), rest: value === otherValue, value: visits })),
    });
  }
}
