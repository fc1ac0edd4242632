import { Injectable } from '@nestjs/common';
import { change, figures, figuresTable, ranking } from '../../../../platform/charts/draw.js';
import { titleOf } from '../../../../editorial/title.js';
import { publishingUrls } from '../../../../publishing/urls.js';
import { found } from '../../../../platform/web/problems.js';
import { UsageQuery } from '../../stored/usage.query.js';
import { figuresUrls } from '../urls.js';
import { DeskQuery } from './desk.query.js';
import type { FiguresPage } from './figures.view.js';
import { FiguresFrame, overTime, type Framed } from './frame.js';
import { both } from './overview-page.js';
import { sum, whole } from './over-time.js';
import { told } from './periods.js';

const most = 100;

/** The articles of a journal in the order in which they were read, and each by itself. */
@Injectable()
export class ArticlesPage {
  constructor(private readonly frame: FiguresFrame, private readonly usage: UsageQuery, private readonly query: DeskQuery) {}

  async all(framed: Framed): Promise<FiguresPage> {
    const { ctx: { translator: tr, language: lang, journal }, period } = framed;
    const { t } = tr;
    const at = { journal: journal!.path, lang };
    const rows = await this.usage.articles({ journalId: journal!.id }, period, { limit: most });
    const heads = [t('figures.article'), t('figures.requests'), t('figures.investigations'), t('figures.published')];
    return {
      ...this.frame.around(framed, 'articles', figuresUrls.articles(at), ['articles']), figures: null, charts: [], rankings: [],
      tables: [figuresTable('articles', t('figures.ranked'), rows.length === 0 ? t('figures.nothing') : rows.length === most ? t('figures.ranked.most', { count: most }) : null, heads, rows.map((row) => ({
        label: titleOf(row, tr), lang: row.language, href: figuresUrls.article({ ...at, number: row.number }, period.words),
        cells: [tr.number(row.requests), tr.number(row.investigations), row.publishedAt ? tr.date(row.publishedAt) : '–'],
      })))],
    };
  }

  async one(framed: Framed, number: number): Promise<FiguresPage> {
    const { ctx: { translator: tr, language: lang, journal }, period } = framed;
    const { t } = tr;
    const at = { journal: journal!.path, lang };
    const article = found(await this.query.article(journal!.id, number));
    const rows = await this.usage.series({ journalId: journal!.id, kind: 'article', item: number }, whole(period), 'day');
    const versions = await this.usage.versions(journal!.id, number, period);
    const [requests, investigations] = [both(period, rows, (row) => row.requests), both(period, rows, (row) => row.investigations)];
    const forms = new Map<string, number>();
    for (const { form, views } of versions) forms.set(form, (forms.get(form) ?? 0) + views);
    const byVersion = new Map<number, number>();
    for (const { version, views } of versions) byVersion.set(version, (byVersion.get(version) ?? 0) + views);
    const frame = this.frame.around(framed, 'articles', figuresUrls.article({ ...at, number }), []);
    return {
      ...frame, title: titleOf(article, tr), lang: article.language, about: told(tr, t('figures.about.article'), period),
      back: { href: figuresUrls.articles(at, period.words), label: t('figures.allArticles') },
      figures: figures(
        { label: t('figures.investigations'), value: tr.number(sum(investigations.now)), note: change(tr, sum(investigations.now), period.compared ? sum(investigations.before) : null) },
        { label: t('figures.requests'), value: tr.number(sum(requests.now)), note: change(tr, sum(requests.now), period.compared ? sum(requests.before) : null) },
        ...(article.publishedAt ? [{ label: t('figures.published'), value: tr.date(article.publishedAt), note: null }] : []),
      ),
      charts: [overTime(tr, period, { id: 'investigations', title: t('figures.chart.investigations'), ...investigations }), overTime(tr, period, { id: 'requests', title: t('figures.chart.requests'), ...requests })],
      rankings: [
        ranking(tr, { id: 'forms', title: t('figures.forms'), nothing: t('figures.nothing'), label: t('figures.form'), value: t('figures.times'), share: t('figures.share'), rows: [...forms].sort((a, b) => b[1] - a[1]).map(([form, value]) => ({ label: t(`figures.form.${form}`), value })) }),
        ...(byVersion.size > 1 ? [ranking(tr, {
          id: 'versions', title: t('figures.versions'), nothing: t('figures.nothing'), label: t('figures.version'), value: t('figures.times'), share: t('figures.share'),
          rows: [...byVersion].sort((a, b) => b[0] - a[0]).map(([version, value]) => ({ label: t('figures.versionNumber', { version: String(version) }), href: publishingUrls.version({ ...at, number, version }), value })),
        })] : []),
      ],
      tables: [], files: { ...frame.files, items: [{ label: t('figures.file.days'), href: figuresUrls.articleCsv({ ...at, number }, period.words) }, { label: t('figures.file.versions'), href: figuresUrls.articleForms({ ...at, number }, period.words) }] },
    };
  }
}
