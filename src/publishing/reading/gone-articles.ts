import { Injectable } from '@nestjs/common';
import { journalsUrls } from '../../journals/urls.js';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { page } from '../../platform/web/answers.js';
import { Answered, NotFound } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { publishingUrls } from '../urls.js';
import { ownText } from './contents.js';
import { goneView } from './gone.view.js';
import { ReadersJournal } from './readers-journal.js';

/** Articles that readers had and that were taken back: every address of theirs says so (410). */
@Injectable()
export class GoneArticles {
  constructor(private readonly database: Database, private readonly readers: ReadersJournal) {}

  /** Refuses an address at which nothing is published: as gone, or as never there. */
  async refuse(context: RequestContext, number: number): Promise<never> {
    const { journal, tr } = await this.readers.of(context);
    const row = await this.database.one<{ title: Localized; language: string; at: Date }>(
      `select p.title, p.language, p.unpublished_at as at from publication p where p.journal_id = $1 and p.submission_id = $2 and p.unpublished_at is not null
         and not exists (select 1 from publication v where v.submission_id = p.submission_id and v.status = 'published') order by p.version desc limit 1`, [journal.id, number],
    );
    if (!row) throw new NotFound();
    const title = ownText(tr, row.title, row.language);
    const at = { journal: journal.path, lang: tr.language };
    const journalName = tr.pick(journal.name).text;
    const model = {
      title: title.text, lang: title.lang, explanation: [tr.t('publishing.gone', { journal: journalName, date: tr.date(row.at) }), tr.t('publishing.gone.ask')],
      links: [{ label: journalName, href: journalsUrls.home(at) }, { label: tr.t('publishing.archive'), href: publishingUrls.archive(at) }],
    };
    throw new Answered(() => Promise.resolve(page(goneView, model, { status: 410, head: { title: `${tr.t('publishing.gone.title')} – ${journalName}`, robots: 'noindex' } })));
  }
}
