import type { KnownContributor } from '../../contributors/contributors.js';
import { found } from '../../platform/web/problems.js';
import type { Manuscript } from '../authoring/manuscripts.js';

/** A contributor of this manuscript, or NotFound (X11). */
export const among = ({ contributors }: Manuscript, id: number): KnownContributor => found(contributors.find((one) => one.id === id));
