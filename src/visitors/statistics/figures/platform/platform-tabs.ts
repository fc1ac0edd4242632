import type { RequestContext } from '../../../../platform/web/request.js';
import type { Tabs } from '../tabs.js';
import { figuresUrls } from '../urls.js';

const pages = { journals: figuresUrls.platform, files: figuresUrls.platformFiles, places: figuresUrls.platformPlaces, sharing: figuresUrls.sharing } as const;

export const platformTabs = ({ translator: { t }, language: lang }: RequestContext, current: keyof typeof pages): Tabs => ({
  label: t('figures.title'), items: Object.entries(pages).map(([key, href]) => ({ label: t(`platformFigures.tab.${key}`), href: href({ lang }), current: key === current })),
});
