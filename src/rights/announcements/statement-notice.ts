import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Remembered } from '../../platform/remembered.js';
import type { Banner } from '../../platform/views/layout.js';
import type { BannerSource } from '../../platform/web/banners.js';
import type { RequestContext } from '../../platform/web/request.js';
import { announcementsUrls } from './urls.js';

/** The notice of a change of the statement, on every page for as long as it was set. */
@Injectable()
export class StatementNotice implements BannerSource {
  private readonly newest = new Remembered(() =>
    this.database.one<{ version: number; until: Date }>(`select version, notice_until as until from statement_announcement where how = 'notice' order by version desc limit 1`));

  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async banners({ translator: tr, language: lang }: RequestContext): Promise<Banner[]> {
    const newest = await this.newest.get();
    if (!newest || newest.until < this.clock.now()) return [];
    return [{ text: tr.t('announcements.notice'), link: { label: tr.t('announcements.changes'), href: announcementsUrls.changes({ lang, version: newest.version }) } }];
  }

  forget(): void {
    this.newest.forget();
  }
}
