import { always } from '../../access/policy.js';
import type { RightsPart } from '../rights-part.js';
import { ArchiveController } from './archive.controller.js';
import { ArchivePages } from './archive-pages.js';
import { archiveTexts } from './archive.texts.js';
import { CaseExport } from './case-export.entity.js';
import { caseExportData } from './case-export.data.js';
import { CaseExports } from './case-exports.js';
import { CaseFiles } from './case-files.js';
import { CaseLedger } from './case-ledger.js';
import { CaseRecords } from './case-record.js';
import { ClosedCases } from './closed-cases.js';
import { archiveUrls } from './urls.js';

/** Closed cases for the archive of a public body (S10). */
export const archivePart: RightsPart = {
  controllers: [ArchiveController],
  providers: [ArchivePages, CaseExports, CaseFiles, CaseLedger, CaseRecords, ClosedCases],
  entities: [CaseExport],
  maps: [caseExportData],
  rules: { 'cases.export': { on: 'journal', allow: { manager: always, webAdmin: always }, whileActing: false } },
  texts: [archiveTexts],
  navigation: [{ place: 'journalSettings', group: 'journals.group.privacy', order: 44, label: 'archive.title', href: archiveUrls.show, action: 'cases.export' }],
  automated: [{
    job: 'archive.exportsEnd',
    words: { en: 'Closed cases that were taken out for an archive are removed here after {caseExports}.', nb: 'Avsluttede saker som er hentet ut til et arkiv, fjernes her etter {caseExports}.', nn: 'Avslutta saker som er henta ut til eit arkiv, blir fjerna her etter {caseExports}.' },
  }],
};
