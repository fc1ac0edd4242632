import { always } from '../../access/policy.js';
import type { RightsPart } from '../rights-part.js';
import { Announce } from './announce.js';
import { AnnouncementPages } from './announcement-pages.js';
import { AnnouncementsController } from './announcements.controller.js';
import { statementAnnouncementData } from './announcements.data.js';
import { announcementsTexts } from './announcements.texts.js';
import { RenewAccount } from './renew-account.js';
import { RenewConsents } from './renew-consents.js';
import { StatementAnnouncement } from './statement-announcement.entity.js';
import { StatementNotice } from './statement-notice.js';

/** What changed in the privacy statement, and how people are told (S6). */
export const announcementsPart: RightsPart = {
  controllers: [AnnouncementsController],
  providers: [Announce, AnnouncementPages, RenewAccount, RenewConsents, StatementNotice],
  exports: [StatementNotice],
  entities: [StatementAnnouncement],
  maps: [statementAnnouncementData],
  rules: { 'statement.announce': { on: 'platform', allow: { webAdmin: always } } },
  texts: [announcementsTexts],
  automated: [{
    job: 'consents.renew',
    words: {
      en: 'Where the words of a consent have changed, your earlier yes ends, and you are asked by mail; no answer is a no. For the consent to your account you have 30 days to answer.',
      nb: 'Når ordlyden i et samtykke er endret, tar det tidligere samtykket ditt slutt, og du blir spurt på e-post; ikke noe svar er et nei. For samtykket til kontoen har du 30 døgn på å svare.',
      nn: 'Når ordlyden i eit samtykke er endra, tek det tidlegare samtykket ditt slutt, og du blir spurd på e-post; ikkje noko svar er eit nei. For samtykket til kontoen har du 30 døgn på å svare.',
    },
  }],
};
