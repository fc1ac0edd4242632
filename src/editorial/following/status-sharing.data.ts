import { dataMap, technical } from '../../personal-data/data-map.js';
import { StatusSharing } from './status-sharing.entity.js';

export const statusSharingData = dataMap(StatusSharing, {
  journalId: technical('The journal.'),
  shared: technical('Whether co-authors see where a manuscript stands.'),
});
