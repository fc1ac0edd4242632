import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Banner } from '../../platform/views/layout.js';
import type { BannerSource } from '../../platform/web/banners.js';
import type { RequestContext } from '../../platform/web/request.js';
import { announcementsUrls } from './urls.js';

const fresh = 60_000;

/** The notice of a change of the statement, on every page for as long as it was set. */
@Injectable()
export class StatementNotice implements BannerSource {
  private known: { version: number; until: Date } | null = null;
  private askedAt = -Infinity;

  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async banners({ translator: tr, language: lang }: RequestContext): Promise<Banner[]> {
    if (performance.now() - this.askedAt > fresh) await this.ask();
    if (!this.known || this.known.until < this.clock.now()) return [];
    return [{ text: tr.t('announcements.notice'), link: { label: tr.t('announcements.changes'), href: announcementsUrls.changes({ lang, version: this.known.version }) } }];
  }

  forget(): void {
    this.askedAt = -Infinity;
  }

  private async ask(): Promise<void> {
    this.known = await this.database.one(`select version, notice_until as until from statement_announcement where how = 'notice' order by version desc limit 1`);
    this.askedAt = performance.now();
  }
}
