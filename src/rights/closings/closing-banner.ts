import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { Remembered } from '../../platform/remembered.js';
import type { Banner } from '../../platform/views/layout.js';
import type { BannerSource } from '../../platform/web/banners.js';
import type { RequestContext } from '../../platform/web/request.js';

interface Closing {
  announcement: Localized;
  movedTo: string | null;
}

/** On each page of a journal that closes: what it says, and where its articles have moved. */
@Injectable()
export class ClosingBanner implements BannerSource {
  private readonly closings = new Remembered(() => this.read());

  constructor(private readonly database: Database) {}

  async banners({ translator: tr, journal }: RequestContext): Promise<Banner[]> {
    if (!journal) return [];
    const closing = (await this.closings.get()).get(journal.id);
    if (!closing) return [];
    return [{ text: tr.pick(closing.announcement).text || tr.t('closings.banner'), link: closing.movedTo ? { label: tr.t('closings.moved'), href: closing.movedTo } : null }];
  }

  forget(): void {
    this.closings.forget();
  }

  private async read(): Promise<Map<number, Closing>> {
    const rows = await this.database.query<Closing & { id: number }>('select journal_id as id, announcement, moved_to as "movedTo" from journal_closing');
    return new Map(rows.map(({ id, ...closing }) => [id, closing]));
  }
}
