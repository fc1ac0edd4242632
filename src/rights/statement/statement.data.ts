import { dataMap, technical } from '../../personal-data/data-map.js';
import { PrivacyStatement } from './privacy-statement.entity.js';

export const privacyStatementData = dataMap(PrivacyStatement, {
  version: technical('number of the version'),
  digest: technical('what the version was generated from'),
  pages: technical('the statement itself, which names no one'),
  publishedAt: technical('when it was published'),
});
