import type { Translator } from '../../platform/i18n/translator.js';
import type { Publication } from '../../publishing/publication.entity.js';
import { paragraphs } from '../paragraphs.js';

/** What a letter says of a version, beside its words: what it is, and the note that readers see. */
export const saysOfVersion = ({ kind, changeNote }: Pick<Publication, 'kind' | 'changeNote'>) => (translator: Translator): string[] =>
  [`${translator.t(`publishing.kind.${kind}`)}:`, ...paragraphs(translator.pick(changeNote).text)];
