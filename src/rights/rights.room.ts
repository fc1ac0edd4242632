import type { Room } from '../access/room.js';
import { PrivacyStatement } from './privacy-statement.entity.js';
import { RightsModule } from './rights.module.js';
import { privacyStatementData } from './rights.data.js';
import { rightsTexts } from './rights.texts.js';

export const rightsRoom: Room = {
  module: RightsModule,
  entities: [PrivacyStatement],
  texts: [rightsTexts],
  rules: {},
  holder: { room: 'rights', maps: [privacyStatementData] },
};
