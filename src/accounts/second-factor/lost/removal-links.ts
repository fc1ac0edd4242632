import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/database/database.js';
import { isLanguage } from '../../../platform/i18n/texts.js';
import { SecretLinks } from '../../../platform/mail/secret-links.js';
import { Tokens } from '../../../platform/tokens/tokens.js';
import { secondFactorUrls } from '../urls.js';
import { keepPurpose, removalPurpose } from './factor-removals.js';

/** The secret link of a removal, made when its mail leaves; null where it is stopped, done or too old by then. */
@Injectable()
export class RemovalLinks {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly tokens: Tokens, @Inject(CONFIG) private readonly config: Config, links: SecretLinks) {
    for (const purpose of [removalPurpose, keepPurpose]) links.define(purpose, (id) => this.make(purpose, id));
  }

  private async make(purpose: string, id: number): Promise<string | null> {
    const now = this.clock.now();
    const row = await this.database.one<{ personId: number; endsAt: Date; language: string }>(
      `select r.person_id as "personId", r.ends_at as "endsAt", p.mail_language as language from factor_removal r join person p on p.id = r.person_id
       where r.id = $1 and r.closed_at is null and r.ends_at > $2`, [id, now],
    );
    if (!row) return null;
    const secret = await this.tokens.issue({ purpose, subjectId: id, personId: row.personId, minutes: Math.floor((row.endsAt.getTime() - now.getTime()) / 60_000) });
    return this.config.publicUrl + secondFactorUrls.removal({ lang: isLanguage(row.language) ? row.language : 'en', secret });
  }
}
