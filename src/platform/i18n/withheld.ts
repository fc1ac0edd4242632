import type { Translator } from './translator.js';

/** Stands where a name is that may not be used: whoever reads the page is told so in words, in their language. A letter that no keyboard has. */
export const withheld = '\uE0F0';

/** Says in words what is not shown: once, where pages and files are made. */
export const inWords = (text: string, { t }: Pick<Translator, 't'>): string => (text.includes(withheld) ? text.replaceAll(withheld, t('name.withheld')) : text);

/** A text that was written before, without these names: the longest first, so that nothing of one is left. */
export const without = (names: readonly string[], text: string): string => [...names].sort((a, b) => b.length - a.length).reduce((left, name) => left.replaceAll(name, withheld), text);
