import { defineView, type PageModel } from '../../platform/views/view.js';
import type { ContentsSection } from './contents.js';
import { homeView } from './home.view.js';

export interface IssuePage extends PageModel {
  crumbs: { items: { label: string; href: string | null }[] };
  /** Its number above its title, where it has both. */
  eyebrow: string | null;
  lang: string;
  text: string[];
  textLang: string;
  /** That it is a special issue, and who edited it. */
  special: string | null;
  published: string;
  cover: null | { src: string; alt: string; lang: string };
  sections: ContentsSection[];
  none: { title: string; text: string; action: null };
  alerts: { href: string; label: string };
}

export const issueView = defineView<IssuePage>('publishing/issue', 'public', {
  title: 'Thaw',
  crumbs: { items: [{ label: 'Archive', href: '/boreal/en/archive' }, { label: 'Vol. 7, No. 2 (2025)', href: null }] },
  eyebrow: 'Vol. 7, No. 2 (2025)',
  lang: 'en',
  text: ['Four contributions.'],
  textLang: 'en',
  special: 'Special issue, edited by Ada Lovelace',
  published: 'Published 16 October 2025',
  cover: { src: '/boreal/cover/1?v=4', alt: 'Ice in a fjord', lang: 'en' },
  sections: homeView.sample.sections,
  none: { title: 'Nothing yet', text: 'Nothing in this issue.', action: null },
  alerts: { href: '/boreal/en/alerts', label: 'Get a mail' },
});

export interface ArchivePage extends PageModel {
  forthcoming: { heading: string; issues: { label: string; title: string | null; lang: string }[] } | null;
  years: { year: string; issues: { href: string; label: string; title: string | null; lang: string; published: string }[] }[];
  none: { title: string; text: string; action: null };
}

export const archiveView = defineView<ArchivePage>('publishing/archive', 'public', {
  title: 'Archive',
  forthcoming: { heading: 'Forthcoming', issues: [{ label: 'Vol. 8, No. 2 (2026)', title: 'Thaw', lang: 'en' }] },
  years: [{ year: '2025', issues: [{ href: '/boreal/en/issue/1', label: 'Vol. 7, No. 2 (2025)', title: 'Thaw', lang: 'en', published: '16 October 2025' }] }],
  none: { title: 'Nothing is published yet', text: 'Issues will be listed here.', action: null },
});
