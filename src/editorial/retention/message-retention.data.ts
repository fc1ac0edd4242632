import { dataMap, technical } from '../../personal-data/data-map.js';
import { MessageRetention } from './message-retention.entity.js';

export const messageRetentionData = dataMap(MessageRetention, {
  journalId: technical('The journal.'),
  months: technical('How long it keeps messages about a submission that is finished.'),
});
