import { Injectable } from '@nestjs/common';
import { change, columnChart, figures, figuresTable, ranking, spreads } from '../../../../platform/charts/draw.js';
import type { Chart, FiguresTable } from '../../../../platform/charts/chart.js';
import { noon } from '../../../../platform/days.js';
import { Journals } from '../../../../journals/journals.js';
import { stages } from '../../../../editorial/stages.js';
import type { Section } from '../../../../journals/section.entity.js';
import type { Translator } from '../../../../platform/i18n/translator.js';
import type { RequestContext } from '../../../../platform/web/request.js';
import { tabs } from '../tabs.js';
import { figuresUrls } from '../urls.js';
import { fileKeys } from './editorial-files.js';
import { EditorialFiguresQuery, spans, type CountRow, type Happening } from './editorial-figures.query.js';
import { total, type EditorialFigures } from './editorial-figures.js';
import type { EditorialFiguresPage } from './editorial-figures.view.js';
import { monthsOf, periodLabel } from './periods.js';
import { reviewersOf } from './reviewers-shown.js';
import { saidDays } from './said-days.js';

const decided = ['accepted', 'declined', 'declinedAtDesk'] as const;
const columns = ['received', 'accepted', 'declined', 'declinedAtDesk', 'withdrawn', 'published'] as const;

@Injectable()
export class EditorialPages {
  constructor(private readonly query: EditorialFiguresQuery, private readonly journals: Journals) {}

  async model(ctx: RequestContext, known: EditorialFigures): Promise<EditorialFiguresPage> {
    const { translator: tr, language: lang } = ctx;
    const { t } = tr;
    const { journal, period, counts } = known;
    const at = { journal: journal.path, lang };
    const sections = await this.journals.sections(journal.id);
    const open = await this.query.openNow(journal.id);
    const first = known.spans.find(({ what, whole }) => whole && what === 'firstDecision');
    const note = (what: readonly Happening[]): string | null => change(tr, known.sum(what), known.earlier(what));
    return {
      title: t('editorialFigures.title'), tabs: tabs(ctx, 'editorial'), about: t('editorialFigures.about'),
      period: { action: figuresUrls.editorial(at), submit: t('editorialFigures.show'), select: this.periods(tr, known) },
      figures: figures(
        { label: t('editorialFigures.received'), value: tr.number(known.sum(['received'])), note: note(['received']) },
        { label: t('editorialFigures.accepted'), value: tr.number(known.sum(['accepted'])), note: note(['accepted']) },
        { label: t('editorialFigures.rate'), value: rate(tr, known.sum(['accepted']), known.sum(decided)), note: t('editorialFigures.rate.note', { count: known.sum(decided) }) },
        { label: t('editorialFigures.published'), value: tr.number(known.sum(['published'])), note: note(['published']) },
        { label: t('editorialFigures.firstDecision.middle'), value: typeof first?.middle === 'number' ? saidDays(tr)(first.middle) : '–', note: null },
      ),
      charts: charts(tr, known),
      open: ranking(tr, {
        id: 'open', title: t('editorialFigures.open'), nothing: t('editorialFigures.open.none'), label: t('editorialFigures.stage'), value: t('editorialFigures.manuscripts'),
        rows: [...open].sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage)).map(({ stage, count }) => ({ label: t(`stage.${stage}`), value: count })),
      }),
      times: spreads(tr, {
        id: 'times', title: t('editorialFigures.times'), says: t('editorialFigures.times.says'), said: saidDays(tr),
        columns: { what: t('editorialFigures.to'), middle: t('editorialFigures.middle'), half: t('editorialFigures.half'), count: t('editorialFigures.count') },
        rows: spans.map((what) => ({ count: 0, low: null, middle: null, high: null, ...known.spans.find((row) => row.whole && row.what === what), label: t(`editorialFigures.span.${what}`) })),
      }),
      reviewers: reviewersOf(tr, known, sections),
      sections: this.bySection(tr, known, sections),
      years: byYear(tr, counts, await this.query.firstDecisions(journal.id, journal.timeZone)),
      files: { heading: t('editorialFigures.files'), items: fileKeys.map((table) => ({ label: t(`editorialFigures.file.${table}`), href: figuresUrls.editorialCsv({ ...at, table }, period.key === 'twelve' ? {} : { period: period.key }) })) },
    };
  }

  private periods(tr: Translator, { counts, period }: EditorialFigures): EditorialFiguresPage['period']['select'] {
    const years = [...new Set([...counts.map(({ month }) => month.slice(0, 4)), period.last.slice(0, 4)])].sort().reverse();
    return {
      id: 'period', name: 'period', label: tr.t('editorialFigures.period'), hint: null, error: null, required: true,
      options: ['twelve', ...years, 'all'].map((key) => ({ value: key, label: periodLabel(tr, key), selected: key === period.key })),
    };
  }

  private bySection(tr: Translator, known: EditorialFigures, sections: readonly Section[]): FiguresTable {
    const row = (id: number | null, label: string, lang: string | null) => ({
      label, lang, cells: cells(tr, (what) => known.sum(what, (counted) => counted.sectionId === id), known.spans.find(({ what, sectionId, whole }) => what === 'firstDecision' && !whole && sectionId === id)?.middle ?? null),
    });
    const gone = known.counts.some(({ sectionId }) => sectionId === null) ? [row(null, tr.t('editorialFigures.section.gone'), null)] : [];
    const named = sections.map(({ id, title }) => row(id, tr.pick(title).text, tr.pick(title).lang));
    return figuresTable('by-section', tr.t('editorialFigures.bySection'), tr.t('editorialFigures.bySection.says'), heads(tr, 'editorialFigures.section'), [...named, ...gone]);
  }
}

const rate = (tr: Translator, accepted: number, of: number): string => (of === 0 ? '–' : tr.percent(accepted / of));
const heads = ({ t }: Translator, first: string): string[] => [t(first), ...columns.map((what) => t(`editorialFigures.${what}`)), t('editorialFigures.rate'), t('editorialFigures.firstDecision.short')];
const cells = (tr: Translator, sum: (what: readonly Happening[]) => number, middle: number | null): string[] => [
  ...columns.map((what) => tr.number(sum([what]))), rate(tr, sum(['accepted']), sum(decided)), middle === null ? '–' : tr.number(Math.round(middle * 10) / 10),
];

function byYear(tr: Translator, counts: readonly CountRow[], middles: ReadonlyMap<string, number>): FiguresTable {
  const years = [...new Set(counts.map(({ month }) => month.slice(0, 4)))].sort().reverse();
  return figuresTable('by-year', tr.t('editorialFigures.byYear'), null, heads(tr, 'editorialFigures.year'), years.map((year) => ({
    label: year, cells: cells(tr, (what) => total(counts, what, ({ month }) => month.startsWith(year)), middles.get(year) ?? null),
  })));
}

/** By month, or by year where all years are asked for. */
function charts(tr: Translator, known: EditorialFigures): Chart[] {
  const { t } = tr;
  const { period } = known;
  const months = monthsOf(period);
  const yearly = period.key === 'all' && months.length > 24;
  const keys = yearly ? [...new Set(months.map((month) => month.slice(0, 4)))] : months;
  const places = keys.map((key) => (yearly ? { short: key, long: key } : { short: tr.monthName(noon(`${key}-01`)), long: tr.month(noon(`${key}-01`)) }));
  const values = (what: readonly Happening[]): number[] => keys.map((key) => known.sum(what, ({ month }) => month.startsWith(key)));
  const over = t(yearly ? 'editorialFigures.year' : 'editorialFigures.month');
  const left = ['withdrawn', 'sentAway'] as const;
  return [
    columnChart(tr, {
      id: 'received', title: t('editorialFigures.receivedChart'), says: t('editorialFigures.receivedChart.says', { count: known.sum(['received']) }), over, places,
      series: [{ look: 'one', label: t('editorialFigures.received'), values: values(['received']) }],
    }),
    columnChart(tr, {
      id: 'decisions', title: t('editorialFigures.decisionsChart'), over, places,
      says: t('editorialFigures.decisionsChart.says', { accepted: known.sum(['accepted']), declined: known.sum(['declined']), desk: known.sum(['declinedAtDesk']), withdrawn: known.sum(left) }),
      series: [
        { look: 'one', label: t('editorialFigures.accepted'), values: values(['accepted']) }, { look: 'two', label: t('editorialFigures.declined'), values: values(['declined']) },
        { look: 'three', label: t('editorialFigures.declinedAtDesk'), values: values(['declinedAtDesk']) }, { look: 'four', label: t('editorialFigures.left'), values: values(left) },
      ],
    }),
  ];
}
