import type { Part } from '../../access/part.js';
import { Guidelines } from './guidelines.js';
import { GuidelinesController } from './guidelines.controller.js';
import { DecideReport } from './decide-report.js';
import { ReportLetters } from './report-letters.js';
import { ReportPages } from './report-pages.js';
import { ReportSubject } from './report.subject.js';
import { ReportSweep, reportSweeping } from './report-sweep.js';
import { reportUrls } from './report-urls.js';
import { Reportables } from './reportables.js';
import { ReportController, ReportsController } from './reports.controller.js';
import { reportsTexts } from './reports.texts.js';
import { WriteReport } from './write-report.js';
import { guidelinesPolicy } from './guidelines.policy.js';
import { guidelinesTexts } from './guidelines.texts.js';
import { HiddenText } from './hidden-text.entity.js';
import { hiddenTextData, textReportData } from './reports.data.js';
import { TextReport } from './text-report.entity.js';

/** What may not be written in free text, and what becomes of it when someone reports it (P4). */
export const guidelinesPart: Part = {
  controllers: [GuidelinesController, ReportController, ReportsController],
  providers: [DecideReport, Guidelines, ReportLetters, ReportPages, ReportSubject, ReportSweep, Reportables, WriteReport],
  exports: [Guidelines, ReportSubject],
  entities: [HiddenText, TextReport],
  maps: [hiddenTextData, textReportData],
  rules: guidelinesPolicy,
  texts: [guidelinesTexts, reportsTexts],
  subjects: [ReportSubject],
  automated: [reportSweeping],
  navigation: [
    { place: 'journalSettings', group: 'journals.group.privacy', order: 40, label: 'reports.title', href: reportUrls.journalReports, action: 'textReport.list' },
    { place: 'platformStaff', order: 6, label: 'reports.title', href: reportUrls.reports, action: 'textReport.listAll' },
  ],
};
