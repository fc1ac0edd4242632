import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Page } from '../../platform/web/answers.js';
import type { RequestContext } from '../../platform/web/request.js';
import { privacyHref } from '../links/privacy-href.js';
import { blockWords, complainWords } from './block-words.js';
import { BlocksQuery } from './blocks.query.js';
import { keptOutView, type KeptOutPage } from './blocks.view.js';

/** Tells someone who has shown who they are why they may not come in, until when, and how to complain. */
@Injectable()
export class KeptOutPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly query: BlocksQuery,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(ctx: RequestContext, personId: number): Promise<Page<KeptOutPage>> {
    return new Page(keptOutView, await this.model(ctx, personId), { status: 403, headers: { 'Cache-Control': 'no-store' } });
  }

  private async model({ translator: tr, language }: RequestContext, personId: number): Promise<KeptOutPage> {
    const links = [{ label: tr.t('rights.privacy'), href: privacyHref(language) }];
    const fact = (key: string, text: string) => ({ term: tr.t(key), values: [{ text, href: null, lang: null }] });
    const block = (await this.query.of(personId)).find(({ holds }) => holds);
    if (block) {
      const { reason, until, comment, complain } = blockWords(block, tr, this.config.CONTACT_EMAIL);
      return { title: tr.t('keptOut.blocked'), text: tr.t('keptOut.blocked.text'), facts: { items: [fact('block.reason', reason), fact('block.from', tr.dateTime(block.startsAt)), fact('block.end', until)] }, comment, complain, links };
    }
    const date = await this.database.one<{ at: Date; reason: string | null }>(`select at, reason from account_date where person_id = $1 and kind = 'expiry' and removed_at is null and at <= $2`, [personId, this.clock.now()]);
    return {
      title: tr.t('keptOut.expired'), text: tr.t('keptOut.expired.text'), comment: null, complain: complainWords(tr, [this.config.CONTACT_EMAIL]), links,
      facts: { items: [...(date ? [fact('date.expiry', tr.date(new Date(date.at.getTime() - 1)))] : []), ...(date?.reason ? [fact('date.reason', date.reason)] : [])] },
    };
  }
}
