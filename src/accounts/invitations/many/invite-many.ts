import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/actor.js';
import type { Journal } from '../../../journals/journal.entity.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Languages } from '../../../platform/i18n/languages.js';
import type { Language } from '../../../platform/i18n/texts.js';
import { bind } from '../../../platform/web/form.js';
import { hasNotEnded } from '../../roles/live.js';
import { Invite } from '../invite.js';
import { checkedInvitation, InviteForm } from '../invite.form.js';
import { CsvRows, type CsvProblem, type CsvRow } from './csv-rows.js';

export interface JudgedRow {
  line: number;
  values: InviteForm;
  problem: null | { key: string; args: Record<string, unknown> };
}

/** Invites a list of people into one journal: first judged line by line, then sent, all at once. */
@Injectable()
export class InviteMany {
  private readonly csv: CsvRows;

  constructor(private readonly database: Database, private readonly clock: Clock, private readonly invite: Invite, languages: Languages) {
    this.csv = new CsvRows(languages);
  }

  /** Every line with what is wrong with it. What is known of an address is only what this journal knows (X20). */
  async judge(text: string, journal: Journal, language: Language): Promise<JudgedRow[] | CsvProblem> {
    const rows = this.csv.read(text, language);
    if (typeof rows === 'string') return rows;
    const emails = rows.map(({ values }) => String(values.email).toLowerCase());
    const invited = await this.invited(journal.id, emails);
    const held = await this.held(journal.id, emails);
    return rows.map((row, index) => {
      const { values, errors } = checkedInvitation(bind(InviteForm, row.values), journal, this.clock.now());
      const email = emails[index] ?? '';
      const here = held.get(email);
      const [error] = Object.values(errors);
      const problem = error?.key ?? (emails.indexOf(email) < index ? 'inviteMany.twice' : invited.has(email) ? 'inviteMany.invited' : here && values.roles.every((role) => here.has(role)) ? 'invite.heldAlready' : null);
      return { line: row.line, values, problem: this.problemOf(row, errors['email'] !== undefined, problem) };
    });
  }

  /** How many were sent: the lines in which nothing is wrong, as they are judged now. */
  async send(actor: Actor, text: string, journal: Journal, language: Language): Promise<number> {
    return this.database.transaction(async () => {
      // A form that was sent twice finds the second time that all are invited.
      await this.database.query('select pg_advisory_xact_lock(hashtext($1))', [`invitations ${journal.id}`]);
      const rows = await this.judge(text, journal, language);
      const right = typeof rows === 'string' ? [] : rows.filter(({ problem }) => problem === null);
      for (const { values } of right) await this.invite.send(actor, journal, values);
      return right.length;
    });
  }

  private problemOf(row: CsvRow, badAddress: boolean, key: string | null): JudgedRow['problem'] {
    if (row.unknown !== null && !badAddress) return { key: 'inviteMany.role', args: { role: row.unknown } };
    return key === null ? null : { key, args: {} };
  }

  private async invited(journalId: number, emails: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ email: string }>(
      'select lower(email::text) as email from invitation where journal_id = $1 and outcome is null and ends_at > $2 and email = any($3::citext[])', [journalId, this.clock.now(), emails],
    );
    return new Set(rows.map(({ email }) => email));
  }

  private async held(journalId: number, emails: readonly string[]): Promise<Map<string, Set<string>>> {
    const rows = await this.database.query<{ email: string; roles: string[] }>(
      `select lower(p.email::text) as email, array_agg(m.role) as roles from membership m join person p on p.id = m.person_id
       where m.journal_id = $1 and ${hasNotEnded('m', '$2')} and p.email = any($3::citext[]) group by 1`, [journalId, this.clock.now(), emails],
    );
    return new Map(rows.map(({ email, roles }) => [email, new Set(roles)]));
  }
}
