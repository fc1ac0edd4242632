import { Injectable } from '@nestjs/common';
import { ranking } from '../../../../platform/charts/draw.js';
import type { Ranking } from '../../../../platform/charts/chart.js';
import { Places } from '../../recording/places.js';
import { UsageQuery } from '../../stored/usage.query.js';
import { otherValue, type Dimension } from '../../stored/usage-cell.entity.js';
import { creditOf } from '../credit.js';
import { figuresUrls } from '../urls.js';
import type { FiguresPage } from './figures.view.js';
import { FiguresFrame, type Framed } from './frame.js';
import { nameOf } from './names.js';

type Shown = Exclude<Dimension, 'entry'>;

/** Where readers are, their language and their kind of device: only of as many as cannot be told apart (D6). */
@Injectable()
export class ReadersPage {
  constructor(private readonly frame: FiguresFrame, private readonly usage: UsageQuery, private readonly places: Places) {}

  async model(framed: Framed): Promise<FiguresPage> {
    const { ctx: { language: lang, journal } } = framed;
    const rankings: Ranking[] = [];
    for (const dimension of ['country', 'region', 'city', 'language', 'device'] as const) {
      const one = await this.breakdown(framed, dimension);
      // Where a journal has not asked for regions there are none, which needs no saying.
      if (one.rows.length > 0 || !['region', 'city'].includes(dimension)) rankings.push(one);
    }
    return { ...this.frame.around(framed, 'readers', figuresUrls.readers({ journal: journal!.path, lang }), ['country', 'region', 'city', 'language', 'device']), figures: null, charts: [], rankings, tables: [], credit: creditOf(this.places) };
  }

  async breakdown({ ctx: { translator: tr, journal }, period }: Framed, dimension: Shown): Promise<Ranking> {
    const { t } = tr;
    const rows = await this.usage.breakdown(journal!.id, dimension, period, 25);
    return ranking(tr, {
      id: dimension, title: t(`figures.by.${dimension}`), nothing: t(dimension === 'country' ? 'figures.noPlaces' : 'figures.nothing'), label: t(`figures.file.${dimension}`), value: t('figures.visits'), share: t('figures.share'),
      rows: rows.map(({ value, visits }) => ({ label: nameOf(tr, dimension, value), rest: value === otherValue, value: visits })),
    });
  }
}
