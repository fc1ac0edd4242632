import { shownName } from '../restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import type { Role } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { isLanguage, type Language } from '../../platform/i18n/texts.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { Tokens } from '../../platform/tokens/tokens.js';

export const linkPurpose = 'invitation';

/** Days until the reminder, until the end, and until also the bare row and its links go. */
export const invitationDays = { reminder: 7, end: 28, gone: 56 };

export type InvitationState = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'replaced' | 'ended';

export interface Invited {
  id: number;
  journal: null | { id: number; path: string; name: Localized; timeZone: string; contactEmail: string };
  email: string | null;
  givenName: string | null;
  familyName: string | null;
  roles: Role[];
  startsOn: string | null;
  endsOn: string | null;
  language: Language;
  invitedById: number;
  /** Empty for someone who was erased since. */
  inviter: string;
  invitedAt: Date;
  endsAt: Date;
  state: InvitationState;
  outcomeAt: Date | null;
  personId: number | null;
  person: string;
  asked: boolean;
}

type Row = Omit<Invited, 'state' | 'language' | 'journal'> & { outcome: InvitationState | null; language: string; journalId: number | null; path: string; journal: Localized; timeZone: string; contactEmail: string };

const columns = `i.id, i.journal_id as "journalId", j.path, j.name as journal, j.time_zone as "timeZone", j.contact_email as "contactEmail", i.email, i.given_name as "givenName", i.family_name as "familyName",
  i.roles, i.starts_on::text as "startsOn", i.ends_on::text as "endsOn", i.language, i.invited_by_id as "invitedById", ${shownName('b')} as inviter,
  i.invited_at as "invitedAt", i.ends_at as "endsAt", i.outcome, i.outcome_at as "outcomeAt", i.person_id as "personId", ${shownName('p')} as person, i.asked_at is not null as asked`;
const tables = 'from invitation i join person b on b.id = i.invited_by_id left join journal j on j.id = i.journal_id left join person p on p.id = i.person_id';

/** Invitations as they stand. */
@Injectable()
export class Invitations {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly tokens: Tokens) {}

  async byId(id: number): Promise<Invited | null> {
    return (await this.select('where i.id = $1', [id]))[0] ?? null;
  }

  /** The invitation behind a mailed link, whatever has become of it. */
  async bySecret(secret: string): Promise<Invited | null> {
    const token = await this.tokens.find(linkPurpose, secret);
    return token && this.byId(token.subjectId);
  }

  /** Like `byId`, if it can still be answered; and holds it until the transaction ends. */
  async lockedOpen(id: number): Promise<Invited | null> {
    await this.database.query('select id from invitation where id = $1 for update', [id]);
    const invitation = await this.byId(id);
    return invitation?.state === 'open' ? invitation : null;
  }

  /** The open ones of a journal, or of the whole platform, and those that were answered and whose time is not up. */
  async list(journalId: number | null): Promise<Invited[]> {
    return this.select(`where (i.email is not null or (i.outcome = 'accepted' and i.outcome_at > $2)) and ($1::int is null or i.journal_id = $1)
      order by i.outcome is not null, i.invited_at desc, i.id desc limit 500`, [journalId, new Date(this.clock.now().getTime() - invitationDays.end * 86_400_000)]);
  }

  /** The open ones to the address of a person who has proven it. */
  async toPerson(personId: number): Promise<Invited[]> {
    return this.select(`where i.outcome is null and i.ends_at > $2 and i.email in (select pe.email from person pe join account a on a.person_id = pe.id where pe.id = $1 and a.confirmed_at is not null
        union all select fe.address from further_email fe where fe.person_id = $1 and fe.confirmed_at is not null)
      order by i.invited_at, i.id`, [personId, this.clock.now()]);
  }

  private async select(where: string, values: readonly unknown[]): Promise<Invited[]> {
    const rows = await this.database.query<Row>(`select ${columns} ${tables} ${where}`, values);
    const now = this.clock.now();
    return rows.map(({ journalId, path, journal, timeZone, contactEmail, outcome, language, ...row }) => ({
      ...row, state: outcome ?? (row.endsAt > now ? 'open' : 'ended'), language: isLanguage(language) ? language : 'en',
      journal: journalId === null ? null : { id: journalId, path, name: journal, timeZone, contactEmail },
    }));
  }
}
