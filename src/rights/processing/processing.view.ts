import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { TabsModel } from '../safeguards/tabs.js';

interface Facts {
  items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[];
}

export interface ProcessingPage extends PageModel {
  tabs: TabsModel | null;
  intro: string;
  file: Link;
  head: Facts;
  activities: { id: string; title: string; ground: string; facts: Facts }[];
}

const facts: Facts = { items: [{ term: 'Ground', values: [{ text: 'Article 6(1)(f)', href: null, lang: null }] }] };

export const processingView = defineView<ProcessingPage>('rights/processing/record', 'staff', {
  title: 'Record of processing', tabs: { label: 'Protection of data', items: [{ label: 'Record', href: '/en/admin/processing', current: true }] }, intro: 'Article 30.', file: { label: 'As a file', href: '/en/admin/processing/csv' },
  head: facts, activities: [{ id: 'ethics', title: 'Ethics cases', ground: 'Article 6(1)(f)', facts }],
});
