import { Injectable } from '@nestjs/common';
import { journalsUrls } from '../../journals/urls.js';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { page } from '../../platform/web/answers.js';
import { Answered, NotFound } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { publishingUrls } from '../urls.js';
import { markOf } from '../versions.js';
import { noteOf } from './article-page.js';
import { ownText } from './contents.js';
import { goneView, type GonePage } from './gone.view.js';
import { ReadersJournal } from './readers-journal.js';

interface GoneRow {
  title: Localized;
  language: string;
  /** For good, with a reason that everyone can read. */
  removed: boolean;
  note: Localized;
  at: Date;
  authors: string[];
}

/** Articles that readers had and that were taken back or removed: every address of theirs says so (410). */
@Injectable()
export class GoneArticles {
  constructor(private readonly database: Database, private readonly readers: ReadersJournal) {}

  /** Refuses an address at which nothing is published: as gone, or as never there. */
  async refuse(context: RequestContext, number: number): Promise<never> {
    const { journal, tr } = await this.readers.of(context);
    const row = await this.database.one<GoneRow>(
      `select p.title, p.language, p.kind = 'removal' and p.status = 'published' as removed, p.change_note as note, case when p.status = 'published' then p.published_at else p.unpublished_at end as at,
         coalesce((select json_agg(concat_ws(' ', c.given_name, c.middle_name, c.family_name, c.suffix) order by c.position, c.id) from contributor c where c.publication_id = p.id and c.role = 'author'), '[]') as authors
       from publication p where p.journal_id = $1 and p.submission_id = $2
         and case when p.status = 'published' then p.kind = 'removal' else p.unpublished_at is not null and not exists (select 1 from publication v where v.submission_id = p.submission_id and v.status = 'published') end
       order by p.version desc limit 1`, [journal.id, number],
    );
    if (!row) throw new NotFound();
    const title = ownText(tr, row.title, row.language);
    const at = { journal: journal.path, lang: tr.language };
    const journalName = tr.pick(journal.name).text;
    const told = { journal: journalName, date: tr.date(row.at) };
    const model: GonePage = {
      title: title.text, lang: title.lang, mark: row.removed ? markOf('removal', tr) : null, authors: row.removed ? tr.list(row.authors.filter(Boolean)) || null : null,
      explanation: row.removed ? [tr.t('publishing.removed', told)] : [tr.t('publishing.gone', told), tr.t('publishing.gone.ask')],
      note: row.removed ? noteOf(row.note, tr) : null,
      links: [{ label: journalName, href: journalsUrls.home(at) }, { label: tr.t('publishing.archive'), href: publishingUrls.archive(at) }],
    };
    const name = tr.t(row.removed ? 'publishing.mark.removal' : 'publishing.gone.title');
    throw new Answered(() => Promise.resolve(page(goneView, model, { status: 410, head: { title: `${name} – ${journalName}`, robots: 'noindex' } })));
  }
}
