import { dataMap, technical } from '../../personal-data/data-map.js';
import { RetentionRemoval, RetentionRun, RetentionValue } from './retention.entities.js';

export const retentionData = [
  dataMap(RetentionValue, {
    id: technical('Its number, for references within the database.'),
    rule: technical('The rule of retention.'),
    journalId: technical('The journal that has set it; none for the platform.'),
    amount: technical('How long.'),
  }),
  dataMap(RetentionRun, {
    id: technical('Its number, for references within the database.'),
    at: technical('When the rules were carried out.'),
    failed: technical('The rules that could not be.'),
  }),
  dataMap(RetentionRemoval, {
    id: technical('Its number, for references within the database.'),
    runId: technical('The run that it is reported with.'),
    rule: technical('The rule of retention.'),
    place: technical('The table that something was removed from.'),
    removed: technical('How many rows; never whose.'),
  }),
];
