import type { RequestContext } from '../../../platform/web/request.js';
import { figuresUrls } from './urls.js';

/** The pages of a journal's statistics beside each other, as the partial `tabs` prints them. */
export interface Tabs {
  label: string;
  items: { label: string; href: string; current: boolean }[];
}

const pages = { editorial: figuresUrls.editorial } as const;

export function tabs({ translator: { t }, language: lang, journal }: RequestContext, current: keyof typeof pages): Tabs {
  const at = { journal: journal!.path, lang };
  return { label: t('figures.title'), items: Object.entries(pages).map(([key, href]) => ({ label: t(`figures.tab.${key}`), href: href(at), current: key === current })) };
}

export const sampleTabs: Tabs = { label: 'Statistics', items: [{ label: 'Editorial work', href: '/boreal/en/desk/statistics/editorial', current: true }] };
