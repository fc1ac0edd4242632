import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { StatementAnnouncement } from './statement-announcement.entity.js';

export const statementAnnouncementData = dataMap(StatementAnnouncement, {
  version: technical('Which version of the statement.'),
  how: technical('How it was announced.'),
  announcedAt: technical('When.'),
  announcedById: personal({
    category: 'A', what: { en: 'that you announced a change of the privacy statement', nb: 'at du kunngjorde en endring i personvernerklæringen', nn: 'at du kunngjorde ei endring i personvernerklæringa' },
    purposes: ['staff'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  noticeUntil: technical('Until when the notice stands.'),
}, { about: ['announcedById'], beside: ['version', 'announcedAt'], called: { en: 'Announcements of the privacy statement', nb: 'Kunngjøringer av personvernerklæringen', nn: 'Kunngjeringar av personvernerklæringa' } });
