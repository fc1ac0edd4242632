import type { FiguresTable } from '../../../../platform/charts/chart.js';
import { sampleTable } from '../../../../platform/charts/chart.samples.js';
import { defineView, type PageModel } from '../../../../platform/views/view.js';
import { sampleTabs, type Tabs } from '../tabs.js';

export interface UsageFilesPage extends PageModel {
  tabs: Tabs;
  about: string;
  tables: FiguresTable[];
}

export const usageFilesView = defineView<UsageFilesPage>('statistics/usage-files', 'staff', { title: 'Counting', tabs: sampleTabs, about: 'What waits.', tables: [sampleTable] });

export interface SharingPage extends PageModel {
  tabs: Tabs;
  about: string;
  state: { text: string; color: string };
  where: string;
  last: string | null;
  /** Exactly what would be sent. */
  preview: { heading: string; text: string };
  form: null | { action: string; value: string; submit: string };
}

export const sharingView = defineView<SharingPage>('statistics/sharing', 'staff', {
  title: 'Sharing', tabs: sampleTabs, about: 'Nothing is sent until you turn it on.', state: { text: 'Off', color: 'neutral' }, where: 'To https://figures.example/', last: 'Last sent: May 2026', preview: { heading: 'This would be sent', text: '{}' },
  form: { action: '/en/admin/statistics/sharing', value: 'on', submit: 'Turn on' },
});
