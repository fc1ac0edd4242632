import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import type { Reportable, ReportedText, TextAuthor } from '../../access/reportable.js';
import { Database } from '../../platform/database/database.js';
import type { Language } from '../../platform/i18n/texts.js';
import { People } from '../person/people.js';
import { accountsUrls } from '../urls.js';
import { PersonSubject } from './person.subject.js';

interface Row {
  id: number;
  publicId: string;
  biography: string;
}

/** The biography in someone's profile: seen by the staff within whose reach the whole account is (A8), decided about by the platform. */
@Injectable()
export class ReportedProfile implements Reportable {
  readonly kind = 'profile';

  constructor(private readonly database: Database, private readonly policy: Policy, private readonly subjects: PersonSubject, private readonly people: People) {}

  async idOf(address: string): Promise<number | null> {
    return (await this.database.one<{ id: number }>('select id from person where public_id = $1', [address]))?.id ?? null;
  }

  async seen(ids: readonly number[], reader: Actor | null): Promise<ReportedText[]> {
    if (!reader) return [];
    const rows = await this.database.query<Row>('select id, public_id as "publicId", biography from person where id = any($1) and biography is not null', [ids]);
    const within = await Promise.all(rows.map((row) => this.within(row.publicId, reader)));
    return rows.filter((_, index) => within[index]).map(({ id, publicId, biography }) => ({
      id, journalId: null, authorId: id, text: biography, href: (lang: Language) => accountsUrls.person({ lang, person: publicId }),
    }));
  }

  author(id: number): Promise<TextAuthor | null> {
    return this.people.recipient(id);
  }

  private async within(publicId: string, reader: Actor): Promise<boolean> {
    const journals = await this.database.query<{ id: number; path: string }>('select id, path from journal where id = any($1)', [reader.roles.filter(({ role }) => role === 'manager').map(({ journalId }) => journalId)]);
    for (const journal of [null, ...journals]) {
      const facts = await this.subjects.load(publicId, journal);
      if (facts && this.policy.allows('person.readAll', reader, facts)) return true;
    }
    return false;
  }
}
