import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { CurrentStatement } from '../../accounts/consents/current-statement.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { languages, type Language } from '../../platform/i18n/texts.js';
import { Terms } from '../../platform/retention/terms.js';
import { Engine } from '../../platform/views/engine.js';
import { found } from '../../platform/web/problems.js';
import { Safeguards } from '../safeguards/safeguards.js';
import { PrivacyStatement } from './privacy-statement.entity.js';
import { StatementWriter } from './statement-writer.js';
import { statementView } from './statement.view.js';

export interface StatementVersion {
  version: number;
  publishedAt: Date;
}

/** A digest of what a statement says, whatever its markup. */
const digestOf = (pages: Record<string, string>): string =>
  createHash('sha256').update(languages.map((language) => (pages[language] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).join('\n')).digest('hex');

/** The versions of the privacy statement. A house that declares something new publishes a new version when it opens. */
@Injectable()
export class Statements implements OnApplicationBootstrap, CurrentStatement {
  constructor(
    private readonly database: Database,
    private readonly engine: Engine,
    private readonly writer: StatementWriter,
    private readonly clock: Clock,
    private readonly terms: Terms,
    private readonly safeguards: Safeguards,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.renew();
  }

  /** Publishes a new version if the statement says something else than the newest; in the transaction of what changed it. */
  async renew(): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select pg_advisory_xact_lock(7352)');
      const values = await this.terms.inForce();
      const safeguards = await this.safeguards.read();
      const pages: Record<string, string> = {};
      for (const language of languages) pages[language] = this.engine.body(statementView, await this.writer.write(language, values, safeguards), language);
      const digest = digestOf(pages);
      const newest = await this.database.one<{ version: number; digest: string }>('select version, digest from privacy_statement order by version desc limit 1');
      if (newest?.digest === digest) return;
      await this.database.manager.insert(PrivacyStatement, { version: (newest?.version ?? 0) + 1, digest, pages, publishedAt: this.clock.now() });
    });
  }

  async version(): Promise<number> {
    return found(await this.database.one<{ version: number }>('select max(version) as version from privacy_statement')).version;
  }

  /** The version in force, or an earlier one. */
  async read(language: Language, version: number | null = null): Promise<StatementVersion & { html: string; newest: boolean }> {
    return found(await this.database.one(
      `select version, published_at as "publishedAt", pages->>$1 as html, version = (select max(version) from privacy_statement) as newest
       from privacy_statement where $2::integer is null or version = $2 order by version desc limit 1`, [language, version],
    ));
  }

  async versions(): Promise<StatementVersion[]> {
    return this.database.query('select version, published_at as "publishedAt" from privacy_statement order by version desc');
  }
}
