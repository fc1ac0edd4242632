import type { RightsPart } from '../rights-part.js';
import { DisclosurePages } from './disclosure-pages.js';
import { Disclosure, RecipientNotice, TransferRecipient } from './disclosure.entities.js';
import { DisclosuresController } from './disclosures.controller.js';
import { disclosureData, recipientNoticeData, transferRecipientData } from './disclosures.data.js';
import { Disclosures } from './disclosures.js';
import { disclosuresPolicy } from './disclosures.policy.js';
import { DisclosuresQuery } from './disclosures.query.js';
import { disclosuresTexts } from './disclosures.texts.js';
import { FillLedger } from './fill-ledger.js';
import { PublicationFeed } from './feed.js';
import { NoticeLetters } from './notice-letters.js';
import { NoticeSubject } from './notice.subject.js';
import { ToTell } from './to-tell.js';
import { disclosuresUrls } from './urls.js';

/** The ledger of transfers (T3), and telling recipients what was erased or put right (Art. 19). */
export const disclosuresPart: RightsPart = {
  controllers: [DisclosuresController],
  providers: [DisclosurePages, Disclosures, DisclosuresQuery, FillLedger, NoticeLetters, NoticeSubject, PublicationFeed, ToTell],
  exports: [Disclosures, NoticeSubject],
  entities: [TransferRecipient, Disclosure, RecipientNotice],
  maps: [transferRecipientData, disclosureData, recipientNoticeData],
  rules: disclosuresPolicy,
  texts: [disclosuresTexts],
  subjects: [NoticeSubject],
  automated: [{
    job: 'disclosures.fill',
    words: {
      en: 'What was published before transfers were recorded, or came by an import, is entered in the record each night.', nb: 'Det som ble publisert før overføringer ble registrert, eller kom med en import, føres inn i registeret hver natt.', nn: 'Det som vart publisert før overføringar vart registrerte, eller kom med ein import, blir ført inn i registeret kvar natt.',
    },
  }, {
    job: null,
    words: {
      en: 'When a work is published, changed or taken back, it is recorded what that tells anyone about those whom it names.', nb: 'Når et arbeid publiseres, endres eller trekkes, registreres det hva det forteller alle om dem det nevner.', nn: 'Når eit arbeid blir publisert, endra eller trekt, blir det registrert kva det fortel alle om dei det nemner.',
    },
  }],
  queueLinks: [{ order: 20, label: 'disclosure.title', href: disclosuresUrls.list }],
  requestTools: [{ order: 60, label: 'disclosure.toTell', kinds: ['rectification', 'erasure', 'objection'], href: ({ lang }) => disclosuresUrls.notices({ lang }) }],
};
