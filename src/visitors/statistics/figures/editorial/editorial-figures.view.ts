import type { Chart, Figures, FiguresTable, Ranking, Spreads } from '../../../../platform/charts/chart.js';
import { sampleChart, sampleFigures, sampleRanking, sampleSpreads, sampleTable } from '../../../../platform/charts/chart.samples.js';
import { defineView, type PageModel } from '../../../../platform/views/view.js';
import type { Select } from '../../../../platform/web/fields.js';
import { sampleTabs, type Tabs } from '../tabs.js';

export interface EditorialFiguresPage extends PageModel {
  tabs: Tabs;
  about: string;
  period: { action: string; select: Select; submit: string };
  figures: Figures;
  charts: Chart[];
  open: Ranking;
  times: Spreads;
  reviewers: { heading: string; about: string; hidden: string | null; figures: Figures | null; times: Spreads | null; sections: FiguresTable | null };
  sections: FiguresTable;
  years: FiguresTable;
  files: { heading: string; items: { label: string; href: string }[] };
}

export const editorialFiguresView = defineView<EditorialFiguresPage>('statistics/editorial', 'staff', {
  title: 'Editorial figures', tabs: sampleTabs, about: 'What has been decided.',
  period: { action: '/boreal/en/desk/statistics/editorial', select: { id: 'period', name: 'period', label: 'Period', options: [{ value: 'all', label: 'Everything', selected: true }], hint: null, error: null, required: true }, submit: 'Show' },
  figures: sampleFigures, charts: [sampleChart], open: sampleRanking, times: sampleSpreads,
  reviewers: { heading: 'Reviewers', about: 'All together.', hidden: 'Too few.', figures: { ...sampleFigures }, times: { ...sampleSpreads, id: 'reviewing' }, sections: { ...sampleTable, id: 'reviewing-sections' } },
  sections: { ...sampleTable, id: 'by-section' }, years: { ...sampleTable, id: 'by-year' }, files: { heading: 'As files', items: [{ label: 'By month', href: '/boreal/en/desk/statistics/editorial/csv/months' }] },
});
