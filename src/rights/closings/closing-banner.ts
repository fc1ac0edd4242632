import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import type { Banner } from '../../platform/views/layout.js';
import type { BannerSource } from '../../platform/web/banners.js';
import type { RequestContext } from '../../platform/web/request.js';

const fresh = 60_000;

/** On each page of a journal that closes: what it says, and where its articles have moved. */
@Injectable()
export class ClosingBanner implements BannerSource {
  private known = new Map<number, { announcement: Localized; movedTo: string | null }>();
  private askedAt = -Infinity;

  constructor(private readonly database: Database) {}

  async banners({ translator: tr, journal }: RequestContext): Promise<Banner[]> {
    if (!journal) return [];
    if (performance.now() - this.askedAt > fresh) await this.ask();
    const closing = this.known.get(journal.id);
    if (!closing) return [];
    return [{ text: tr.pick(closing.announcement).text || tr.t('closings.banner'), link: closing.movedTo ? { label: tr.t('closings.moved'), href: closing.movedTo } : null }];
  }

  forget(): void {
    this.askedAt = -Infinity;
  }

  private async ask(): Promise<void> {
    const rows = await this.database.query<{ id: number; announcement: Localized; movedTo: string | null }>('select journal_id as id, announcement, moved_to as "movedTo" from journal_closing');
    this.known = new Map(rows.map(({ id, ...closing }) => [id, closing]));
    this.askedAt = performance.now();
  }
}
