import { always } from '../../access/policy.js';
import type { RightsPart } from '../rights-part.js';
import { BareRecord } from './bare-record.js';
import { ClosingBanner } from './closing-banner.js';
import { ClosingPages } from './closing-pages.js';
import { JournalClosing, JournalClosingStep, JournalExport } from './closing.entities.js';
import { Closings } from './closings.js';
import { ClosingsController } from './closings.controller.js';
import { journalClosingData, journalClosingStepData, journalExportData } from './closings.data.js';
import { closingsTexts } from './closings.texts.js';
import { EraseRest } from './erase-rest.js';
import { ExportContents } from './export-contents.js';
import { HandedOver } from './handed-over.js';
import { JournalExports } from './journal-exports.js';
import { closingsUrls } from './urls.js';

/** Closing a journal (S11), and exports for those who take over and for archives (S10). */
export const closingsPart: RightsPart = {
  controllers: [ClosingsController],
  providers: [BareRecord, ClosingBanner, ClosingPages, Closings, EraseRest, ExportContents, HandedOver, JournalExports],
  exports: [ClosingBanner],
  entities: [JournalClosing, JournalClosingStep, JournalExport],
  maps: [journalClosingData, journalClosingStepData, journalExportData],
  rules: {
    'closing.list': { on: 'platform', allow: { webAdmin: always } },
    'journal.close': { on: 'journal', allow: { webAdmin: always }, whileActing: false },
  },
  texts: [closingsTexts],
  navigation: [{ place: 'platformSettings', group: 'journals.group.privacy', order: 13, label: 'closings.title', href: closingsUrls.list, action: 'closing.list' }],
  automated: [{
    job: 'journal.exportsEnd',
    words: { en: 'An export of a journal is removed after 30 days.', nb: 'En eksport av et tidsskrift fjernes etter 30 dager.', nn: 'Ein eksport av eit tidsskrift blir fjerna etter 30 dagar.' },
  }],
};
