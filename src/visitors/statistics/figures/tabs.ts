import type { RequestContext } from '../../../platform/web/request.js';
import { counterUrls } from '../counter/urls.js';
import { figuresUrls } from './urls.js';

/** The pages of a journal's statistics beside each other, as the partial `tabs` prints them. */
export interface Tabs {
  label: string;
  items: { label: string; href: string; current: boolean }[];
}

const pages = { overview: figuresUrls.overview, articles: figuresUrls.articles, issues: figuresUrls.issues, readers: figuresUrls.readers, ways: figuresUrls.ways, editorial: figuresUrls.editorial, counter: counterUrls.journal } as const;

export function tabs({ translator: { t }, language: lang, journal }: RequestContext, current: keyof typeof pages, words: Record<string, string> = {}): Tabs {
  const at = { journal: journal!.path, lang };
  return { label: t('figures.title'), items: Object.entries(pages).map(([key, href]) => ({ label: t(`figures.tab.${key}`), href: href(at, key === 'editorial' || key === 'counter' ? {} : words), current: key === current })) };
}

export const sampleTabs: Tabs = { label: 'Statistics', items: [{ label: 'Editorial work', href: '/boreal/en/desk/statistics/editorial', current: true }] };
