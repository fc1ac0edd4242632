import type { Rules } from '../../access/policy.js';
import { conflict, isPublished } from '../facts.js';

export const versionsPolicy: Rules = {
  /** Whoever may publish, once there is something that readers have. */
  'version.edit': { on: 'submission', allow: { manager: isPublished, editor: isPublished, productionEditor: isPublished }, never: conflict, whileActing: false },
};
