import { always } from '../../access/policy.js';
import type { RightsPart } from '../rights-part.js';
import { ProcessingController } from './processing.controller.js';
import { ProcessingRecords } from './processing-record.js';
import { processingTexts } from './processing.texts.js';
import { processingUrls } from './urls.js';

/** The record of processing (Art. 30). */
export const processingPart: RightsPart = {
  controllers: [ProcessingController],
  providers: [ProcessingRecords],
  texts: [processingTexts],
  rules: {
    'processing.read': { on: 'platform', allow: { webAdmin: always } },
    'processing.readJournal': { on: 'journal', allow: { manager: always, webAdmin: always } },
  },
  navigation: [{ place: 'journalSettings', group: 'journals.group.privacy', order: 42, label: 'processing.title', href: processingUrls.journal, action: 'processing.readJournal' }],
};
