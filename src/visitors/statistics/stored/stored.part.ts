import type { Part } from '../../../access/part.js';
import { storedData } from './stored.data.js';
import { UsageCell } from './usage-cell.entity.js';
import { UsageForm } from './usage-form.entity.js';
import { UsageIngest } from './usage-ingest.entity.js';
import { UsageItem } from './usage-item.entity.js';
import { UsagePlace } from './usage-place.entity.js';
import { UsageCellMonth, UsageDay, UsageFormDay, UsageMonth, UsageTitleMonth } from './usage-sums.entity.js';
import { UsageTerm } from './usage-term.entity.js';
import { UsageVisits } from './usage-visits.entity.js';
import { UsageQuery } from './usage.query.js';

/** The figures, and how they are asked for. */
export const storedPart: Part = {
  entities: [UsageItem, UsageDay, UsageMonth, UsageTitleMonth, UsageForm, UsageFormDay, UsageVisits, UsageCell, UsageCellMonth, UsageTerm, UsageIngest, UsagePlace],
  maps: storedData,
  providers: [UsageQuery],
  exports: [UsageQuery],
};
