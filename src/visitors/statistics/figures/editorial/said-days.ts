import type { Translator } from '../../../../platform/i18n/translator.js';

/** Days as they are said: whole ones, save where there are few. */
export const saidDays = (tr: Translator) => (days: number): string => tr.t('editorialFigures.days', { count: days < 10 ? Math.round(days * 10) / 10 : Math.round(days) });
