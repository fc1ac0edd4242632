import type { Figure, Language } from './parts.js';

/** A chart as marks on a canvas 420 wide, for a PDF and an SVG to draw alike. */
export type Mark =
  | { kind: 'grid' | 'axis'; from: [number, number]; to: [number, number] }
  | { kind: 'bar'; x: number; y: number; width: number; height: number }
  | { kind: 'curve'; points: [number, number][] }
  | { kind: 'dot'; x: number; y: number }
  | { kind: 'text'; text: string; x: number; y: number; anchor: 'start' | 'middle' | 'end'; strong: boolean };

export interface Chart {
  width: number;
  height: number;
  marks: Mark[];
}

export const chartTextSize = 9;
const width = 420;
const characterWidth = 4.7;

const axis = (x1: number, y1: number, x2: number, y2: number, kind: 'grid' | 'axis' = 'axis'): Mark => ({ kind, from: [x1, y1], to: [x2, y2] });
const text = (value: string, x: number, y: number, anchor: 'start' | 'middle' | 'end', strong = false): Mark =>
  ({ kind: 'text', text: value, x, y, anchor, strong });

/** Round steps that hold all the values; from nought unless a line moves far from it. */
function scaleFor(values: number[], fromNought: boolean): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const near = fromNought || (low > 0 && low < (high - low) * 2) || (high < 0 && -high < (high - low) * 2);
  const min = near ? Math.min(0, low) : low;
  const max = near ? Math.max(0, high) : high;
  const rough = (max - min || Math.abs(max) || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find(factor => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(min / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(max / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

function lyingBars(figure: Figure, format: (value: number) => string): Chart {
  const rowHeight = 21;
  const top = 20;
  const longest = Math.max(...figure.labels.map(label => label.length));
  const left = Math.min(width * 0.45, longest * characterWidth + 10);
  const [min, max] = [Math.min(0, ...figure.values), Math.max(0, ...figure.values)];
  // Room on either side for the numbers beside the bars.
  const start = left + (min < 0 ? 30 : 0);
  const x = (value: number) => start + ((value - min) / (max - min || 1)) * (width - start - 30);
  const bottom = top + figure.values.length * rowHeight;
  const marks: Mark[] = [text(figure.unit, left, 10, 'start'), axis(x(0), top, x(0), bottom)];
  figure.values.forEach((value, index) => {
    const y = top + index * rowHeight;
    marks.push(
      { kind: 'bar', x: Math.min(x(0), x(value)), y: y + 4, width: Math.abs(x(value) - x(0)), height: rowHeight - 8 },
      text(figure.labels[index] ?? '', left - 7, y + 13.5, 'end'),
      text(format(value), value < 0 ? x(value) - 4 : x(value) + 4, y + 13.5, value < 0 ? 'end' : 'start', true),
    );
  });
  return { width, height: bottom + 4, marks };
}

function upright(figure: Figure, format: (value: number) => string): Chart {
  const top = 22;
  const bottom = 190;
  const ticks = scaleFor(figure.values, figure.kind === 'bars');
  const [min, max] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  // Bars that bear their numbers need no scale beside them.
  const labelled = figure.kind === 'bars' && width / figure.labels.length > 24;
  const left = labelled ? 0 : Math.max(...ticks.map(tick => format(tick).length)) * characterWidth + 10;
  const slot = (width - left) / figure.labels.length;
  const x = (index: number) => left + (index + 0.5) * slot;
  const y = (value: number) => bottom - ((value - min) / (max - min)) * (bottom - top);
  const marks: Mark[] = [text(figure.unit, 0, 10, 'start')];
  for (const tick of ticks) {
    const isBase = tick === (min > 0 ? min : 0);
    if (isBase || !labelled) marks.push(axis(left, y(tick), width, y(tick), isBase ? 'axis' : 'grid'));
    if (!labelled) marks.push(text(format(tick), left - 6, y(tick) + 3, 'end'));
  }

  const longest = Math.max(...figure.labels.map(label => label.length));
  const every = Math.ceil(((longest + 1.5) * characterWidth) / slot);
  figure.labels.forEach((label, index) => {
    if (index % every === 0) marks.push(text(label, x(index), bottom + 14, 'middle'));
  });
  if (figure.kind === 'line') {
    marks.push({ kind: 'curve', points: figure.values.map((value, index): [number, number] => [x(index), y(value)]) });
    if (figure.values.length <= 40) figure.values.forEach((value, index) => marks.push({ kind: 'dot', x: x(index), y: y(value) }));
  } else {
    const breadth = Math.min(slot * 0.62, 40);
    figure.values.forEach((value, index) => {
      marks.push({ kind: 'bar', x: x(index) - breadth / 2, y: Math.min(y(0), y(value)), width: breadth, height: Math.abs(y(value) - y(0)) });
      if (labelled) marks.push(text(format(value), x(index), value < 0 ? y(value) + 11 : y(value) - 4, 'middle', true));
    });
  }
  return { width, height: bottom + 22, marks };
}

export function chartOf(figure: Figure, language: Language): Chart {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 3, useGrouping: 'min2' });
  const format = (value: number) => numbers.format(value).replace('-', '−');
  const longest = Math.max(...figure.labels.map(label => label.length));
  const crowded = longest * characterWidth > (width - 40) / figure.labels.length - 6;
  return figure.kind === 'bars' && crowded ? lyingBars(figure, format) : upright(figure, format);
}
