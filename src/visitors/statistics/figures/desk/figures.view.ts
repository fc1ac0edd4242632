import type { Chart, Figures, FiguresTable, Ranking } from '../../../../platform/charts/chart.js';
import { sampleChart, sampleFigures, sampleRanking, sampleTable } from '../../../../platform/charts/chart.samples.js';
import { defineView, type PageModel } from '../../../../platform/views/view.js';
import { sampleCredit, type Credit } from '../credit.js';
import type { Field, Select } from '../../../../platform/web/fields.js';
import { sampleTabs, type Tabs } from '../tabs.js';

export interface FiguresPage extends PageModel {
  lang: string | null;
  /** The page that this one is a part of. */
  back: null | { href: string; label: string };
  tabs: Tabs;
  picker: { action: string; select: Select; from: Field; to: Field; submit: string };
  said: string;
  about: string;
  figures: Figures | null;
  charts: Chart[];
  rankings: Ranking[];
  tables: FiguresTable[];
  /** Those who made the place data, as they ask to be named. */
  credit: Credit | null;
  files: { heading: string; items: { label: string; href: string }[] };
}

const day = (name: string): Field => ({ id: name, name, label: 'From', type: 'date', value: '2026-05-01', error: null, hint: null, required: true, autocomplete: null, inputmode: null, maxlength: null, lang: null });

export const figuresView = defineView<FiguresPage>('statistics/figures', 'staff', {
  title: 'Statistics', lang: 'en', back: { href: '/boreal/en/desk/statistics/articles', label: 'All articles' }, tabs: sampleTabs,
  picker: { action: '/boreal/en/desk/statistics', select: { id: 'period', name: 'period', label: 'Period', options: [{ value: '30', label: '30 days', selected: true }], hint: null, error: null, required: true }, from: day('from'), to: day('to'), submit: 'Show' },
  said: '1 May to 30 May', about: 'What is counted.', figures: sampleFigures, charts: [sampleChart], rankings: [sampleRanking], tables: [sampleTable], credit: sampleCredit, files: { heading: 'As files', items: [{ label: 'By day', href: '/boreal/en/desk/statistics/csv/days' }] },
});
