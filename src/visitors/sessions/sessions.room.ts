import type { Room } from '../../access/room.js';
import { technical } from '../../personal-data/data-map.js';
import { sessionData } from './session.data.js';
import { Session } from './session.entity.js';
import { SessionsModule } from './sessions.module.js';

export const sessionsRoom: Room = {
  module: SessionsModule,
  entities: [Session],
  texts: [],
  rules: {},
  holder: {
    room: 'sessions',
    maps: [sessionData],
    elsewhere: [{ place: 'cookie session (__Host-session on https), set at sign-in, until the browser closes or you sign out', datum: technical('A random secret and nothing else; no cookie is set for those who only read.') }],
  },
};
