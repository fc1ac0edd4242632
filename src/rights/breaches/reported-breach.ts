import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { Reportable, ReportedText, TextAuthor } from '../../access/reportable.js';
import { People } from '../../accounts/person/people.js';
import { Database } from '../../platform/database/database.js';
import type { Language } from '../../platform/i18n/texts.js';
import { freeTexts, type BreachSaid } from './breach.entities.js';
import { breachesUrls } from './urls.js';

/** What was written in the log of breaches, which only web administrators read. Hidden words stay in the log, as it must be kept (Art. 33(5)); they are shown to nobody. */
@Injectable()
export class ReportedBreach implements Reportable {
  readonly kind = 'breach';

  constructor(private readonly database: Database, private readonly people: People) {}

  idOf(address: string): Promise<number | null> {
    return Promise.resolve(/^[1-9]\d{0,8}$/.test(address) ? Number(address) : null);
  }

  async seen(ids: readonly number[], reader: Actor | null): Promise<ReportedText[]> {
    if (!reader?.webAdmin) return [];
    const rows = await this.database.query<{ id: number; byId: number | null; publicId: string; said: BreachSaid }>(
      'select e.id, e.by_id as "byId", b.public_id as "publicId", e.said from breach_entry e join breach b on b.id = e.breach_id where e.id = any($1)', [ids],
    );
    return rows.map(({ id, byId, publicId, said }) => ({
      id, journalId: null, authorId: byId, text: freeTexts.map((name) => said[name]).filter(Boolean).join('\n\n'), href: (lang: Language) => breachesUrls.breach({ lang, breach: publicId }),
    }));
  }

  async author(id: number): Promise<TextAuthor | null> {
    const row = await this.database.one<{ byId: number | null }>('select by_id as "byId" from breach_entry where id = $1', [id]);
    return row?.byId ? this.people.recipient(row.byId) : null;
  }
}
