import { nameOfContributor } from '../../../contributors/contributors.js';
import type { Manuscript } from '../manuscripts.js';
import { brokenRules, sectionOf } from '../section-rules.js';
import type { StepKey } from './step-keys.js';

/** Something without which a manuscript cannot be sent: the key of its text, and where to put it right. */
export interface Missing {
  key: string;
  args: Record<string, string | number>;
  step: StepKey;
  /** The field on the page of the step, or a contributor. */
  at: { field: string } | { contributor: number } | null;
}

const missing = (key: string, step: StepKey, at: Missing['at'] = null, args: Record<string, string> = {}): Missing => ({ key: `missing.${key}`, args, step, at });

/** What a draft still lacks, in the order of the steps. */
export function missingOf(manuscript: Manuscript): Missing[] {
  const { submission, publication, contributors, files } = manuscript;
  const lacking: Missing[] = [];
  const section = sectionOf(manuscript);
  if (manuscript.closed) lacking.push(missing('closed', 'start'));
  if (submission.checklistAt === null) lacking.push(missing('checklist', 'start'));
  if (!section?.open) lacking.push(missing('section', 'start', { field: 'section' }));
  if (manuscript.special && !manuscript.special.open) lacking.push(missing('special', 'start', { field: 'special' }));
  if (files.length === 0) lacking.push(missing('file', 'files', { field: 'file' }));
  else if (!files.some(({ component }) => component === 'articleText')) lacking.push(missing('text', 'files', { field: 'file' }));
  if (!publication.title[publication.language]) lacking.push(missing('title', 'details', { field: 'title' }));
  for (const { field, key, args } of brokenRules(section, publication, (code) => code)) lacking.push({ key, args, step: 'details', at: { field } });
  if (contributors.length === 0) lacking.push(missing('contributor', 'contributors'));
  for (const contributor of contributors) {
    const name = nameOfContributor(contributor);
    const whole = contributor.givenName && contributor.familyName && contributor.email && contributor.country;
    if (!whole) lacking.push(missing('mandatory', 'contributors', { contributor: contributor.id }, { name }));
    if (contributor.permissionDeclaredAt === null) lacking.push(missing('permission', 'contributors', { contributor: contributor.id }, { name }));
  }
  return lacking;
}
