import type { EditorialPart } from '../editorial-part.js';
import { ActEnds } from './act-ends.js';
import { DraftEnds } from './draft-ends.js';
import { FileEnds } from './file-ends.js';
import { ManuscriptEnds, manuscriptEnding } from './manuscript-ends.js';
import { Retention } from './retention.js';
import { RetentionController } from './retention.controller.js';
import { retentionPolicy } from './retention.policy.js';
import { messageSweeping, RetentionSweep } from './retention-sweep.js';
import { retentionTexts } from './retention.texts.js';
import { ReviewerEnds } from './reviewer-ends.js';
import { retentionUrls } from './urls.js';

/** How long the record of a manuscript and its messages are kept, and that they go then (P3, C6). */
export const retentionPart: EditorialPart = {
  controllers: [RetentionController],
  providers: [ActEnds, DraftEnds, FileEnds, ManuscriptEnds, Retention, RetentionSweep, ReviewerEnds],
  texts: [retentionTexts],
  rules: retentionPolicy,
  automated: [messageSweeping, manuscriptEnding, {
    job: 'events.fade',
    words: {
      en: 'Who did something else than work on manuscripts is forgotten after {acts}.', nb: 'Hvem som gjorde noe annet enn å arbeide med manuskripter, glemmes etter {acts}.', nn: 'Kven som gjorde noko anna enn å arbeide med manuskript, blir gløymt etter {acts}.',
    },
  }],
  navigation: [{ place: 'journalSettings', group: 'journals.group.letters', order: 31, label: 'retention.nav', href: retentionUrls.messages, action: 'messageRetention.edit' }],
};
