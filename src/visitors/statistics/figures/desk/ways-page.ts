import { Injectable } from '@nestjs/common';
import { figuresTable, ranking } from '../../../../platform/charts/draw.js';
import { UsageQuery } from '../../stored/usage.query.js';
import { otherValue } from '../../stored/usage-cell.entity.js';
import { figuresUrls } from '../urls.js';
import { EntryNames } from './entry-names.js';
import type { FiguresPage } from './figures.view.js';
import { FiguresFrame, type Framed } from './frame.js';
import { most, ReadersPage, whole } from './readers-page.js';

/** How readers came: from which sites, to which page first, and what they searched for. */
@Injectable()
export class WaysPage {
  constructor(private readonly frame: FiguresFrame, private readonly usage: UsageQuery, private readonly readers: ReadersPage, private readonly entries: EntryNames) {}

  async model(framed: Framed): Promise<FiguresPage> {
    const { ctx, period } = framed;
    const { translator: tr, journal, language: lang } = ctx;
    const { t } = tr;
    const entry = await this.usage.breakdown(journal!.id, 'entry', period, most);
    const names = await this.entries.of(ctx, entry.map(({ value }) => value));
    const [terms, empty] = [await this.usage.terms(journal!.id, period), await this.usage.terms(journal!.id, period, { empty: true })];
    const heads = [t('figures.term'), t('figures.searches'), t('figures.withoutResult')];
    const row = ({ term, searches, withoutResult }: (typeof terms)[number]) => ({ label: term, cells: [tr.number(searches), tr.number(withoutResult)] });
    return {
      ...this.frame.around(framed, 'ways', figuresUrls.ways({ journal: journal!.path, lang }), ['referrer', 'entry', 'terms']), figures: null, charts: [],
      rankings: [
        await this.readers.breakdown(framed, 'referrer'),
        ranking(tr, {
          id: 'entry', title: t('figures.by.entry'), nothing: t('figures.nothing'), label: t('figures.file.entry'), value: t('figures.visits'), share: t('figures.share'), ...whole(tr, entry),
          rows: entry.map(({ value, visits }) => ({ ...names.get(value)!, rest: value === otherValue, value: visits })),
        }),
      ],
      tables: [
        figuresTable('terms', t('figures.terms'), terms.length === 0 ? t('figures.terms.none') : t('figures.terms.says'), heads, terms.map(row)),
        ...(empty.length > 0 ? [figuresTable('empty-terms', t('figures.terms.empty'), t('figures.terms.empty.says'), heads, empty.map(row))] : []),
      ],
    };
  }
}
