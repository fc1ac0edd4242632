import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { MailGate } from '../../platform/mail/mail-gate.js';
import { holdsBackMail } from './restricted.js';

/** Answers about their rights, and what people ask for themselves to get in: the only mail that goes to someone whose data is restricted (R4). */
const passes = new Set([
  'mail/rights', 'mail/rights-confirm', 'mail/account-confirm', 'mail/account-exists', 'mail/account-reset', 'mail/account-password-changed', 'mail/account-email-changed', 'mail/account-identity',
  'mail/contact', 'mail/second-factor', 'mail/second-factor-lost', 'mail/alert-confirm', 'mail/alert-known',
]);

@Injectable()
export class RestrictedMail implements MailGate {
  constructor(private readonly database: Database, private readonly events: Events) {}

  /** What is not written is counted, and nothing of it is kept. */
  async holdsBack({ template, personId, address }: { template: string; personId: number | null; address: string }): Promise<boolean> {
    if (passes.has(template)) return false;
    const row = await this.database.one<{ id: number }>(`select rs.id from restriction rs where ${holdsBackMail('$1::int', '$2')} order by rs.id limit 1`, [personId, address]);
    if (row) await this.events.record({ kind: 'restriction.mailHeld', subject: ['restriction', row.id] });
    return row !== null;
  }
}
