import type { Config } from '../../config.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { notificationsUrls } from './urls.js';

/** The last line of a mail that a person may switch off: where to do it. */
export interface OptOut {
  text: string;
  href: string;
  label: string;
}

export const optOut = (config: Config, { t, language }: Translator): OptOut => ({
  text: t('notifications.optOut'), href: config.publicUrl + notificationsUrls.mine({ lang: language }), label: t('notifications.optOut.link'),
});

export const sampleOptOut: OptOut = { text: 'You can switch this kind of mail off.', href: 'https://journals.example/en/profile/notifications', label: 'Choose your mail' };
