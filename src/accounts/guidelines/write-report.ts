import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { ReportedText } from '../../access/reportable.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Limits, type Limit } from '../../platform/limits/limits.js';
import { networkOf } from '../account/account-limits.js';
import { ReportLetters } from './report-letters.js';
import { TextReport, type ReportReason } from './text-report.entity.js';

const perNetwork: Limit = { name: 'report network', points: 20, seconds: 3_600 };
const perText: Limit = { name: 'report text', points: 3, seconds: 86_400 };

/** Someone who sees a text tells that it breaks the guidelines (P4). */
@Injectable()
export class WriteReport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly letters: ReportLetters,
  ) {}

  async write(kind: string, text: ReportedText, said: { reason: ReportReason; words: string }, by: Actor | null, ip: string): Promise<TextReport> {
    await this.limits.count(perNetwork, networkOf(ip));
    await this.limits.count(perText, `${kind} ${text.id} ${by?.personId ?? networkOf(ip)}`);
    return this.database.transaction(async () => {
      const open = await this.database.one('select 1 from text_report where kind = $1 and target_id = $2 and closed_at is null limit 1', [kind, text.id]);
      const report = this.database.manager.create(TextReport, {
        publicId: randomBytes(12).toString('base64url'), kind, targetId: text.id, journalId: text.journalId, authorId: text.authorId, reporterId: by?.personId ?? null, ...said,
        reportedAt: this.clock.now(), outcome: null, closedAt: null, closedById: null,
      });
      await this.database.manager.insert(TextReport, report);
      // Who reported it stays out of the history, which others read.
      await this.events.record({ kind: 'text.reported', subject: ['textReport', report.id], journalId: text.journalId });
      if (!open) await this.letters.reported(report);
      return report;
    });
  }
}
