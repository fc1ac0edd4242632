import type { FileArea } from '../../submission-file.entity.js';
import type { ListedFile } from '../../submission-files.js';
import type { Stage } from '../../stages.js';

const sent: readonly FileArea[] = ['submission', 'revision'];

/** What editorial staff releases to the author by moving the manuscript on (C4). */
const released: Partial<Record<Stage, readonly FileArea[]>> = {
  copyediting: ['copyedited'],
  production: ['copyedited', 'galley'],
  scheduled: ['copyedited', 'galley'],
  published: ['copyedited', 'galley'],
};

/** Whether the author may open a file: what they sent themselves, and what was released to them. Never the area of review. */
export const mayOpen = (stage: Stage, submitters: readonly number[], file: Pick<ListedFile, 'area' | 'uploaderId' | 'unreleased'>): boolean =>
  (sent.includes(file.area) && file.uploaderId !== null && submitters.includes(file.uploaderId)) || ((released[stage]?.includes(file.area) ?? false) && !file.unreleased);
