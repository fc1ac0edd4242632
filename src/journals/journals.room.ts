import type { Room } from '../access/room.js';
import { Journal } from './journal.entity.js';
import { JournalsModule } from './journals.module.js';
import { Section } from './section.entity.js';

export const journalsRoom: Room = {
  module: JournalsModule,
  entities: [Journal, Section],
  texts: [],
  rules: {},
  holder: { room: 'journals', maps: [] },
};
