import type { Translator } from '../../platform/i18n/translator.js';
import { breachesUrls } from '../breaches/urls.js';
import { processingUrls } from '../processing/urls.js';
import { endsUrls } from '../retention/urls.js';
import { safeguardsUrls } from './urls.js';

const pages = { ends: endsUrls.list, breaches: breachesUrls.list, processing: processingUrls.platform, safeguards: safeguardsUrls.form } as const;
export type SafeguardTab = keyof typeof pages;

export interface TabsModel {
  label: string;
  items: { label: string; href: string; current: boolean }[];
}

/** What the web administrator keeps of the protection of data, side by side. */
export const safeguardTabs = (tr: Translator, current: SafeguardTab): TabsModel => ({
  label: tr.t('safeguards.nav'),
  items: (Object.keys(pages) as SafeguardTab[]).map((tab) => ({ label: tr.t(`safeguards.tab.${tab}`), href: pages[tab]({ lang: tr.language }), current: tab === current })),
});
