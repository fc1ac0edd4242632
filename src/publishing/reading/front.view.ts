import { defineView, type PageModel } from '../../platform/views/view.js';

export interface FrontPage extends PageModel {
  tagline: string;
  heading: string;
  journals: { name: string; lang: string; href: string; tagline: string | null; taglineLang: string; issue: null | { href: string; label: string; title: string | null; lang: string } }[];
  currentIssue: string;
  none: { title: string; text: string; action: null };
}

export const frontView = defineView<FrontPage>('publishing/front', 'public', {
  title: 'Palimpsest',
  tagline: 'Open journals',
  heading: 'Journals',
  currentIssue: 'Current issue',
  none: { title: 'No journals yet', text: 'They will be listed here.', action: null },
  journals: [{
    name: 'Boreal Studies', lang: 'en', href: '/boreal/en', tagline: 'The north', taglineLang: 'en',
    issue: { href: '/boreal/en/issue/1', label: 'Vol. 7, No. 2 (2025)', title: 'Thaw', lang: 'en' },
  }],
});
