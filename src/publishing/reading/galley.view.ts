import { defineView, type PageModel } from '../../platform/views/view.js';

export interface GalleyPage extends PageModel {
  lang: string;
  crumbs: { items: { label: string; href: string | null }[] };
  /** That this is an older version, or that the work is retracted. */
  warning: null | { color: string; texts: string[]; link: { href: string; label: string } };
  download: string;
  downloadLabel: string;
  pdf: null | { src: string; download: string; title: string };
  html: null | { src: string; title: string; lang: string };
}

export const galleyView = defineView<GalleyPage>('publishing/galley', 'public', {
  title: 'Thaw',
  lang: 'en',
  crumbs: { items: [{ label: 'Article', href: '/boreal/en/article/1' }, { label: 'PDF', href: null }] },
  warning: { color: 'danger', texts: ['This article is retracted.'], link: { href: '/boreal/en/article/1', label: 'Read why' } },
  download: '/boreal/article/1/galley/a/file?download=1',
  downloadLabel: 'Download (HTML, 20 kB)',
  pdf: { src: '/boreal/article/1/galley/a/file', download: '/boreal/article/1/galley/a/file', title: 'Thaw, PDF' },
  html: { src: '/boreal/article/1/galley/a/file', title: 'Thaw, HTML', lang: 'en' },
});
