import type { KnownContributor } from '../../contributors/contributors.js';
import { found } from '../../platform/web/problems.js';
import type { NamedManuscript } from '../authoring/manuscripts.js';

/** A contributor of this manuscript, or NotFound (X11). */
export const among = ({ contributors }: NamedManuscript, id: number): KnownContributor => found(contributors.find((one) => one.id === id));
