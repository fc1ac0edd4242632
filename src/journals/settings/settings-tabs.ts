import type { Translator } from '../../platform/i18n/translator.js';
import type { Language } from '../../platform/i18n/texts.js';
import type { Tabs } from '../staff-form.view.js';
import { journalsUrls } from '../urls.js';

const parts = { identity: journalsUrls.settings, contact: journalsUrls.contactSettings, texts: journalsUrls.textSettings, look: journalsUrls.lookSettings, closing: journalsUrls.closing, sections: journalsUrls.sections };
export type SettingsPart = keyof typeof parts;

export function settingsTabs(current: SettingsPart, at: { journal: string; lang: Language }, tr: Translator): Tabs {
  return {
    label: tr.t('journals.settings'),
    items: Object.entries(parts).map(([part, href]) => ({ label: tr.t(`journals.part.${part}`), href: href(at), current: part === current })),
  };
}
