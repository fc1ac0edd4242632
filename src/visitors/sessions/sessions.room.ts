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
    onMerge: { pointers: [{ table: 'session', column: 'person_id', how: 'drop' }, { table: 'session', column: 'behind_id', how: 'drop' }] },
    automated: [{
      job: 'sessions.expire',
      words: {
        en: 'When you have been away for a while, you are signed out, and the record of where you were signed in is removed.', nb: 'Har du vært borte en stund, logges du ut, og opplysningene om hvor du var logget inn, fjernes.', nn: 'Har du vore borte ei stund, blir du logga ut, og opplysningane om kvar du var logga inn, blir fjerna.',
      },
    }],
    elsewhere: [{ place: 'cookie session (__Host-session on https), set at sign-in, until the browser closes or you sign out', datum: technical('A random secret and nothing else; no cookie is set for those who only read.') }],
  },
};
