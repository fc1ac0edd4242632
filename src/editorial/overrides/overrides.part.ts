import type { EditorialPart } from '../editorial-part.js';
import { conflictOverrideData } from './conflict-override.data.js';
import { ConflictOverride } from './conflict-override.entity.js';
import { ConflictsController } from './conflicts.controller.js';
import { overridesPolicy } from './overrides.policy.js';
import { overridesTexts } from './overrides.texts.js';
import { Overrides } from './overrides.js';
import { overridesUrls } from './urls.js';

/** Exceptions from the rule that nobody handles their own work. */
export const overridesPart: EditorialPart = {
  controllers: [ConflictsController],
  providers: [Overrides],
  entities: [ConflictOverride],
  maps: [conflictOverrideData],
  rules: overridesPolicy,
  texts: [overridesTexts],
  onMerge: { pointers: [{ table: 'conflict_override', column: 'person_id', how: { same: ['submission_id'], then: 'delete' } }] },
  submissionLinks: [{ order: 90, label: 'override.title', action: 'submission.override', href: overridesUrls.conflicts }],
};
