import type { Chart } from '../platform/charts/chart.js';
import type { Translator } from '../platform/i18n/translator.js';

export interface ArticleFigures {
  views: string;
  downloads: string;
  chart: Chart;
}

/** Filled by the room of statistics: how often an article was read, where its journal shows it to readers (D7). The same for everyone. */
export interface ArticleFiguresSource {
  of(journalId: number, number: number, tr: Translator): Promise<ArticleFigures | null>;
}
export const ARTICLE_FIGURES = Symbol('figures of an article');
