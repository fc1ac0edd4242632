import type { Localized, Translator } from '../../platform/i18n/translator.js';

export const mastheadTitles = [
  'editorInChief', 'editor', 'managingEditor', 'sectionEditor', 'guestEditor', 'reviewsEditor', 'productionEditor', 'editorialAssistant', 'copyeditor', 'layoutEditor', 'proofreader',
  'boardChair', 'boardMember', 'adviser', 'manager', 'own',
] as const;
export type MastheadTitle = (typeof mastheadTitles)[number];
export const isMastheadTitle = (text: string): text is MastheadTitle => (mastheadTitles as readonly string[]).includes(text);

export const mastheadGroups = ['editors', 'board', 'advisers', 'production', 'own'] as const;
export type MastheadGroup = (typeof mastheadGroups)[number];
export const isMastheadGroup = (text: string): text is MastheadGroup => (mastheadGroups as readonly string[]).includes(text);

export const titleText = (tr: Translator, title: MastheadTitle, own: Localized): { text: string; lang: string } =>
  title === 'own' ? tr.pick(own) : { text: tr.t(`masthead.title.${title}`), lang: tr.language };

export const headingText = (tr: Translator, heading: MastheadGroup, own: Localized): { text: string; lang: string } =>
  heading === 'own' ? tr.pick(own) : { text: tr.t(`masthead.group.${heading}`), lang: tr.language };

/** Entries with the same key stand below one heading. */
export const headingKey = (heading: MastheadGroup, own: Localized): string =>
  heading === 'own' ? `own ${Object.entries(own).sort().map((pair) => pair.join(' ')).join(' ')}` : heading;

/** Since when, or from when to when, in years. */
export function yearsText(tr: Translator, startsOn: string | null, endsOn: string | null): string | null {
  const [from, to] = [startsOn?.slice(0, 4), endsOn?.slice(0, 4)];
  if (from && to) return from === to ? from : `${from}–${to}`;
  if (from) return tr.t('masthead.since', { year: from });
  return to ? tr.t('masthead.until', { year: to }) : null;
}
