import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { TextAuthor } from '../../access/reportable.js';
import { CONFIG, type Config } from '../../config.js';
import { Journals } from '../../journals/journals.js';
import { Languages } from '../../platform/i18n/languages.js';
import { Mail } from '../../platform/mail/mail.js';
import type { View } from '../../platform/views/view.js';
import { People } from '../person/people.js';
import { hiddenAnswerMail, hiddenMail, keptAnswerMail, reportedMail, shownMail, type ReportMail } from './report-mail.view.js';
import { reportUrls } from './report-urls.js';
import { Reportables } from './reportables.js';
import { TextReport } from './text-report.entity.js';
import { guidelinesUrls } from './urls.js';

const views = { reported: reportedMail, hidden: hiddenMail, shown: shownMail, 'report-hidden': hiddenAnswerMail, 'report-kept': keptAnswerMail };
type About = keyof typeof views;

/** Tells those who can hide a reported text, whoever wrote it, and whoever reported it. */
@Injectable()
export class ReportLetters {
  constructor(
    private readonly people: People,
    private readonly journals: Journals,
    private readonly languages: Languages,
    private readonly mail: Mail,
    private readonly reportables: Reportables,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** To the journal's managers and the administrators, but to none who may not see the text: not to the author of a manuscript about its review (X4). */
  async reported(report: TextReport): Promise<void> {
    for (const { personId, webAdmin } of await this.handlers(report.journalId)) {
      const roles = webAdmin || report.journalId === null ? [] : [{ journalId: report.journalId, role: 'manager' as const }];
      const reader: Actor = { personId, behind: null, name: '', acting: null, actedFor: false, webAdmin, roles, waiting: [], sessionId: 0, only: null };
      if (personId === report.authorId || !(await this.reportables.one(report.kind, report.targetId, reader))) continue;
      const to = await this.people.recipient(personId);
      if (to) await this.write('reported', report, to, webAdmin);
    }
  }

  async toAuthor(report: TextReport, about: 'hidden' | 'shown'): Promise<void> {
    const to = await this.reportables.of(report.kind).author(report.targetId);
    if (to) await this.write(about, report, to);
  }

  async toReporter(report: TextReport, outcome: 'hidden' | 'kept'): Promise<void> {
    const to = report.reporterId === null ? null : await this.people.recipient(report.reporterId);
    if (to) await this.write(`report-${outcome}`, report, to);
  }

  private async write(about: About, report: TextReport, to: TextAuthor, platform = false): Promise<void> {
    const tr = this.languages.in(to.language);
    const journal = report.journalId === null ? null : await this.journals.byId(report.journalId);
    const from = journal ? tr.pick(journal.name).text : tr.t('platform.name');
    const at = { lang: to.language };
    const desk = journal && !platform ? reportUrls.journalReports({ ...at, journal: journal.path }) : reportUrls.reports(at);
    await this.mail.enqueue<ReportMail>({
      view: views[about] as View<ReportMail>,
      to: { personId: to.personId, address: to.address, name: to.name, language: to.language },
      from: { name: from, replyTo: journal?.contactEmail ?? null },
      journalId: report.journalId,
      about: ['textReport', report.id],
      model: {
        subject: tr.t(`reports.mail.${about}.subject`, { from }), kind: tr.t(`reports.kind.${report.kind}`), reason: tr.t(`reports.reason.${report.reason}`),
        href: this.config.publicUrl + (about === 'reported' ? desk : guidelinesUrls.guidelines(at)),
      },
    });
  }

  private async handlers(journalId: number | null): Promise<{ personId: number; webAdmin: boolean }[]> {
    const managers = journalId === null ? [] : await this.people.holders(journalId, ['manager']);
    const admins = await this.people.administrators();
    return [...admins.map((personId) => ({ personId, webAdmin: true })), ...managers.filter(({ personId }) => !admins.includes(personId)).map(({ personId }) => ({ personId, webAdmin: false }))];
  }
}
