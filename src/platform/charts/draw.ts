import type { Translator } from '../i18n/translator.js';
import type { Chart, Figures, FiguresTable, Look, Ranking, Spreads } from './chart.js';
import { scaleFor, type Scale } from './scale.js';

interface Series {
  look: Look;
  label: string;
  values: readonly number[];
}

interface Drawing {
  id: string;
  title: string;
  says: string;
  /** What the first column of the table is called. */
  over: string;
  /** One for each place along the picture. */
  places: readonly { short: string; long: string }[];
  series: readonly Series[];
}

const round = (share: number): number => Math.round(share * 100) / 100;
const percent = (share: number): string => `${round(share * 100)}%`;
const hatched: readonly Look[] = ['two', 'four'];
/** How many labels fit below a picture; on a phone every second of them. */
const roomy = 8;

/** Lines over time; the first series is the one that counts, with the room below it filled. */
export function lineChart(tr: Translator, drawing: Drawing): Chart {
  const scale = scaleFor(Math.max(0, ...drawing.series.flatMap(({ values }) => values)));
  const x = (index: number): number => round(((index + 0.5) / drawing.places.length) * 100);
  const y = (value: number): number => round((1 - value / scale.top) * 100);
  const path = (values: readonly number[]): string => {
    const points = values.slice(0, drawing.places.length).map((value, index) => `${x(index)} ${y(value)}`);
    // A line of no length with round ends is a dot.
    return points.length === 1 ? `M${points[0]}h0` : `M${points.join('L')}`;
  };
  const first = drawing.series[0]?.values ?? [];
  const area = first.length > 1 ? `${path(first)}L${x(first.length - 1)} 100L${x(0)} 100Z` : null;
  // What counts is drawn last, and so lies on top.
  const lines = drawing.series.filter(({ values }) => values.length > 0).map(({ look, values }) => ({ look, path: path(values) })).reverse();
  return whole(tr, drawing, scale, { area, lines, columns: [] });
}

/** Columns, the series on top of each other. */
export function columnChart(tr: Translator, drawing: Drawing): Chart {
  const many = drawing.places.length;
  const total = (index: number): number => drawing.series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
  const scale = scaleFor(Math.max(0, ...drawing.places.map((_, index) => total(index))));
  const columns = drawing.places.flatMap((_, index) => {
    let below = 0;
    return drawing.series.flatMap(({ look, values }) => {
      const value = values[index] ?? 0;
      if (value === 0) return [];
      below += value;
      const fill = hatched.includes(look) ? `url(#${drawing.id}-${look})` : null;
      return [{ look, x: percent((index + 0.16) / many), width: percent(0.68 / many), y: percent(1 - below / scale.top), height: percent(value / scale.top), fill }];
    });
  });
  return whole(tr, drawing, scale, { area: null, lines: [], columns });
}

function whole(tr: Translator, { id, title, says, over, places, series }: Drawing, scale: Scale, shapes: Pick<NonNullable<Chart['picture']>, 'area' | 'lines' | 'columns'>): Chart {
  const many = places.length;
  const drawn = series.some(({ values }) => values.some((value) => value > 0));
  const every = Math.ceil(many / roomy);
  const told = (index: number): string => series.map(({ label, values }) => `${label}: ${values[index] === undefined ? '–' : tr.number(values[index])}`).join('\n');
  const picture = {
    id, label: title, ...shapes,
    scale: scale.steps.map((step) => tr.compact(step)),
    grid: scale.steps.map((_, index) => percent(index / (scale.steps.length - 1))),
    places: places.map(({ long }, index) => ({ x: percent(index / many), width: percent(1 / many), title: `${long}\n${told(index)}` })),
    labels: places.flatMap(({ short }, index) => {
      const at = (index + 0.5) / many;
      const anchor = at < 0.05 ? 'start' as const : at > 0.95 ? 'end' as const : 'middle' as const;
      return index % every === 0 ? [{ x: percent(at), anchor, minor: many > roomy / 2 && (index / every) % 2 === 1, text: short }] : [];
    }),
  };
  return {
    id, title, says,
    legend: drawn && series.length > 1 ? series.map(({ look, label }) => ({ look, label })) : [],
    picture: drawn ? picture : null,
    table: !drawn ? null : {
      head: [over, ...series.map(({ label }) => label)],
      rows: places.map(({ long }, index) => ({ label: long, cells: series.map(({ values }) => (values[index] === undefined ? '–' : tr.number(values[index]))) })),
    },
  };
}

interface Ranked {
  id: string;
  title: string;
  says?: string | null;
  nothing: string;
  label: string;
  value: string;
  /** Where the parts make a whole: its heading. */
  share?: string | null;
  rows: readonly { label: string; lang?: string | null; href?: string | null; rest?: boolean; value: number }[];
  more?: Ranking['more'];
  /** Of what the shares are, where not all rows are here. */
  all?: number;
}

/** A list with a bar for each, in the order given. */
export function ranking(tr: Translator, { id, title, says, nothing, label, value, share, rows, more, all }: Ranked): Ranking {
  const most = Math.max(1, ...rows.map((row) => row.value));
  const total = all ?? rows.reduce((sum, row) => sum + row.value, 0);
  return {
    id, title, says: says ?? null, nothing: rows.length === 0 ? nothing : null, columns: { label, value, share: share ?? null }, more: more ?? null,
    rows: rows.map((row) => ({
      label: row.label, lang: row.lang ?? null, href: row.href ?? null, rest: row.rest ?? false, width: percent(row.value / most), value: tr.number(row.value), share: share ? tr.percent(total === 0 ? 0 : row.value / total) : null,
    })),
  };
}

/** How a figure stands to the one before, in words; null where there is nothing to compare with. */
export function change(tr: Translator, now: number, before: number | null): string | null {
  if (before === null || (before === 0 && now === 0)) return null;
  if (before === now) return tr.t('chart.same');
  if (before === 0) return tr.t('chart.none');
  return tr.t(now > before ? 'chart.more' : 'chart.less', { share: tr.percent(Math.abs(now - before) / before) });
}

export const figures = (...items: Figures['items']): Figures => ({ items });

/** A table with a cell for each column after the first. */
export const figuresTable = (id: string, title: string, says: string | null, head: readonly string[], rows: readonly { label: string; lang?: string | null; href?: string | null; cells: readonly string[] }[]): FiguresTable => ({
  id, title, says, head: [...head], rows: rows.map(({ label, lang, href, cells }) => ({ label, lang: lang ?? null, href: href ?? null, cells: cells.map((text, index) => ({ label: head[index + 1] ?? '', text })) })),
});

interface Spread {
  label: string;
  count: number;
  low: number | null;
  middle: number | null;
  high: number | null;
}

/** Where the middle half lies, in one scale; `said` writes a value out. */
export function spreads(tr: Translator, { rows, said, ...rest }: Pick<Spreads, 'id' | 'title' | 'says' | 'columns'> & { rows: readonly Spread[]; said: (value: number) => string }): Spreads {
  const most = scaleFor(Math.max(0, ...rows.map(({ high }) => high ?? 0))).top;
  return {
    ...rest,
    rows: rows.map(({ label, count, low, middle, high }) => (low === null || middle === null || high === null
      ? { label, picture: null, middle: '–', half: '–', count: tr.number(count) }
      : { label, picture: { x: percent(low / most), width: percent(Math.max(0.01, (high - low) / most)), middle: percent(middle / most) }, middle: said(middle), half: `${said(low)} – ${said(high)}`, count: tr.number(count) })),
  };
}
