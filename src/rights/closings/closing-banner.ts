import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { Remembered } from '../../platform/remembered.js';
import type { Banner } from '../../platform/views/layout.js';
import type { BannerSource } from '../../platform/web/banners.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { MovedArticles } from '../../publishing/moved-articles.js';

interface Closing {
  announcement: Localized;
  movedTo: string | null;
  articleAddress: string | null;
  redirects: boolean;
  handedOver: boolean;
}

type Article = Parameters<MovedArticles['of']>[1];

/** The address of one article there, where the journal has said how these are formed. */
export function addressOf(pattern: string | null, { number, doi }: Article): string | null {
  if (!pattern || (pattern.includes('{doi}') && !doi)) return null;
  return pattern.replaceAll('{number}', String(number)).replaceAll('{doi}', encodeURI(doi ?? ''));
}

/** On each page of a journal that closes: what it says, and where its articles have moved. */
@Injectable()
export class ClosingBanner implements BannerSource, MovedArticles {
  private readonly closings = new Remembered(() => this.read());

  constructor(private readonly database: Database) {}

  /** Handed over, each article has an address there: its own, or that of the journal. */
  async of(journalId: number, article: Article): Promise<{ href: string; forGood: boolean } | null> {
    const closing = (await this.closings.get()).get(journalId);
    if (!closing?.handedOver) return null;
    const own = addressOf(closing.articleAddress, article);
    const href = own ?? closing.movedTo;
    return href === null ? null : { href, forGood: closing.redirects && own !== null };
  }

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
    const rows = await this.database.query<Closing & { id: number }>(
      `select c.journal_id as id, c.announcement, c.moved_to as "movedTo", c.article_address as "articleAddress", c.redirects, exists (select 1 from journal_closing_step s where s.journal_id = c.journal_id and s.step = 'handOver') as "handedOver" from journal_closing c`,
    );
    return new Map(rows.map(({ id, ...closing }) => [id, closing]));
  }
}
