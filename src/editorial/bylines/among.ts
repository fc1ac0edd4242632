import type { KnownContributor } from '../../contributors/contributors.js';
import { Conflict, found } from '../../platform/web/problems.js';
import type { NamedManuscript } from '../authoring/manuscripts.js';

/** A contributor of this manuscript, or NotFound (X11). */
export const among = ({ contributors }: NamedManuscript, id: number): KnownContributor => found(contributors.find((one) => one.id === id));

/** The same, to be changed by the staff: not while it is held back (R4). */
export function toChange(manuscript: NamedManuscript, id: number): KnownContributor {
  const one = among(manuscript, id);
  if (one.held) throw new Conflict('byline.held');
  return one;
}
