import { cleanName } from '../../platform/files/file-names.js';
import { marking } from '../versions.js';
import { extensionOf } from '../../platform/files/kinds.js';
import type { GalleyRow } from './article.query.js';
import { beginning } from './paragraphs.js';

/** A name that still says in a folder of downloads what it is: Kirkegaard - Thaw (boreal 17).pdf */
export function galleyFileName(journal: string, number: number, galley: Pick<GalleyRow, 'title' | 'workLanguage' | 'authors' | 'mediaType' | 'standing'>): string {
  const names = galley.authors.filter(Boolean);
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(', ');
  const title = beginning(galley.title[galley.workLanguage] ?? Object.values(galley.title)[0] ?? '', 80).replace(/ …$/, '');
  return cleanName(`${marking(galley.standing, '').replace(': ', ' ')}${[who, title].filter(Boolean).join(' - ')} (${journal} ${number}).${extensionOf(galley.mediaType)}`);
}
