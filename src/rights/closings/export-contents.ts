import { Injectable } from '@nestjs/common';
import type { Journal } from '../../journals/journal.entity.js';
import { Database } from '../../platform/database/database.js';
import { FileStore } from '../../platform/files/file-store.js';
import type { ZipEntry } from '../../platform/files/zipped.js';
import { publishingUrls } from '../../publishing/urls.js';
import { CaseFiles } from '../archive/case-files.js';
import { CaseRecords } from '../archive/case-record.js';
import { describedVersion, texts } from '../archive/case-xml.js';
import { xmlOf } from '../archive/xml.js';

const safe = (name: string): string => name.replaceAll(/[/\\]/g, '_');

/** What a journal takes along: its articles with metadata and files; for a public body, also its closed cases for the archive (S10, S11). */
@Injectable()
export class ExportContents {
  constructor(private readonly database: Database, private readonly store: FileStore, private readonly records: CaseRecords, private readonly cases: CaseFiles) {}

  async *entries(journal: Journal, address: string, cases: readonly number[]): AsyncGenerator<ZipEntry> {
    const { id, path, name, issnOnline, issnPrint, publisher, primaryLanguage } = journal;
    yield { name: 'journal.xml', text: xmlOf('journal', { path, name: texts(name), issnOnline, issnPrint, publisher, primaryLanguage, address: `${address}/${path}` }) };
    const articles = await this.database.query<{ id: number }>(`select id from submission where journal_id = $1 and stage = 'published' order by id`, [id]);
    for (const article of articles) yield* this.article(article.id, journal, address);
    yield* this.cases.entries(journal, cases);
  }

  private async *article(id: number, journal: Journal, address: string): AsyncGenerator<ZipEntry> {
    const versions = await this.records.versions(id);
    const folder = `articles/${id}`;
    const files = await this.database.query<{ version: number; label: string; key: string; name: string; mediaType: string }>(
      `select p.version, g.label, f.key, f.original_name as name, f.media_type as "mediaType" from galley g join publication p on p.id = g.publication_id join stored_file f on f.id = g.file_id
       where p.submission_id = $1 and p.published_at is not null order by p.version, g.position, g.id`, [id],
    );
    const named = files.map((file, index) => ({ ...file, place: `files/${index + 1}-${safe(file.name)}` }));
    const described = versions.filter(({ publishedAt }) => publishedAt !== null).map((version) => ({
      ...describedVersion(version), file: named.filter((file) => file.version === version.version).map(({ place, label, mediaType }) => ({ place, label, mediaType })),
    }));
    yield { name: `${folder}/article.xml`, text: xmlOf('article', { number: id, address: address + publishingUrls.stableArticle({ journal: journal.path, number: id }), version: described }) };
    for (const { key, place } of named) if (await this.store.exists(key)) yield { name: `${folder}/${place}`, key };
  }
}
