import type { FiguresTable } from '../../../../platform/charts/chart.js';
import { sampleTable } from '../../../../platform/charts/chart.samples.js';
import { defineView, type PageModel } from '../../../../platform/views/view.js';
import type { TextPart } from '../../../../publishing/reading/paragraphs.js';
import { sampleCredit, type Credit } from '../credit.js';
import { sampleTabs, type Tabs } from '../tabs.js';

export interface PlacesPage extends PageModel {
  tabs: Tabs;
  about: string;
  state: { text: string; color: string };
  problem: { kind: 'warning'; title: string; text: string; live: false } | null;
  facts: { items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] } | null;
  credit: { heading: string; none: string | null; by: Credit | null } | null;
  journals: FiguresTable;
  install: { heading: string; steps: TextPart[][] };
}

export const placesView = defineView<PlacesPage>('statistics/places', 'staff', {
  title: 'Where readers are', tabs: sampleTabs, about: 'Found on this machine.', state: { text: 'In use', color: 'success' }, problem: { kind: 'warning', title: 'Not whole', text: 'Noticed on 4 May.', live: false },
  facts: { items: [{ term: 'Database', values: [{ text: 'DBIP-City-Lite', href: null, lang: null }] }] }, credit: { heading: 'Named', none: 'Not named', by: sampleCredit }, journals: sampleTable,
  install: { heading: 'To install', steps: [[{ text: 'Fetch ', href: null }, { text: 'https://places.example', href: 'https://places.example' }]] },
});
