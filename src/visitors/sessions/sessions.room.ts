import type { Room } from '../../access/room.js';
import { Session } from './session.entity.js';
import { SessionsModule } from './sessions.module.js';

export const sessionsRoom: Room = {
  module: SessionsModule,
  entities: [Session],
  texts: [],
  rules: {},
  holder: { room: 'sessions', maps: [] },
};
