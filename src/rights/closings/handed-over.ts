import { Inject, Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { CONFIG, type Config } from '../../config.js';
import type { Journal } from '../../journals/journal.entity.js';
import { Database } from '../../platform/database/database.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { publishingUrls } from '../../publishing/urls.js';
import { addressOf } from './closing-banner.js';
import { JournalClosing } from './closing.entities.js';

/** What is handed over when a journal closes: each article with its DOI, its address here and its address there. */
@Injectable()
export class HandedOver {
  constructor(private readonly database: Database, @Inject(CONFIG) private readonly config: Config) {}

  /** A cell that a spreadsheet would run is text (X30). */
  async file(journal: Journal, tr: Translator): Promise<string> {
    const closing = await this.database.manager.findOneBy(JournalClosing, { journalId: journal.id });
    const rows = await this.database.query<{ number: number; doi: string | null; title: string }>(
      `select distinct on (p.submission_id) p.submission_id as number, p.doi, coalesce(p.title ->> p.language, '') as title from publication p join submission s on s.id = p.submission_id
       where s.journal_id = $1 and p.status = 'published' order by p.submission_id, p.version desc`, [journal.id],
    );
    const head = ['doi', 'workTitle', 'oldAddress', 'newAddress'].map((key) => tr.t(`closings.list.${key}`));
    return `\uFEFF${stringify([head, ...rows.map(({ title, ...article }) => [
      article.doi ?? '', title, this.config.publicUrl + publishingUrls.stableArticle({ journal: journal.path, number: article.number }), addressOf(closing?.articleAddress ?? null, article) ?? closing?.movedTo ?? '',
    ])], { escape_formulas: true, record_delimiter: 'windows' })}`;
  }
}
