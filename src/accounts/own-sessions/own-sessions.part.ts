import type { Part } from '../../access/part.js';
import { EndSession } from './end-session.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { ownSessionsTexts } from './own-sessions.texts.js';
import { ownSessionsUrls } from './urls.js';

/** Where a person is signed in, and how they end it elsewhere. */
export const ownSessionsPart: Part = {
  controllers: [OwnSessionsController],
  providers: [EndSession],
  texts: [ownSessionsTexts],
  navigation: [{ place: 'profile', group: 'profile.group.security', order: 58, label: 'ownSessions.title', href: ownSessionsUrls.mine, action: 'profile.read' }],
};
