import type { Translator } from '../platform/i18n/translator.js';
import type { ChangeKind, VersionKind } from './publication.entity.js';

/** In SQL, the order of a work's versions for those outside the editors' office, who never see one that is being prepared. The office takes the newest. */
export const knownFirst = (version: string): string => `(${version}.status = 'published') desc, ${version}.version desc`;

/** What can follow a version of this kind: what is retracted stays so, and what is removed is only worded anew. */
export const followers = (kind: VersionKind): readonly ChangeKind[] => {
  if (kind === 'removal') return ['removal'];
  return kind === 'retraction' ? ['retraction', 'removal'] : ['correction', 'erratum', 'concern', 'retraction', 'removal'];
};

/** Those that say how far a work can be relied on: a mark stands before its title wherever it is named. */
const marked: readonly VersionKind[] = ['concern', 'retraction', 'removal'];
export const isMarked = (kind: VersionKind): boolean => marked.includes(kind);

/** The mark as readers see it. */
export const markOf = (kind: VersionKind, tr: Translator): string | null => (isMarked(kind) ? tr.t(`publishing.mark.${kind}`) : null);

/** The mark as the field writes it before a title in metadata and references (NISO RP-45-2024), for machines and in every language the same. */
const forMachines: Partial<Record<VersionKind, string>> = { concern: 'EXPRESSION OF CONCERN: ', retraction: 'RETRACTED: ', removal: 'REMOVED: ' };
export const marking = (kind: VersionKind, title: string): string => `${forMachines[kind] ?? ''}${title}`;
