import { isRestricted, namesRestricted } from '../../accounts/restriction/restricted.js';
import { Injectable } from '@nestjs/common';
import type { Journal } from '../../journals/journal.entity.js';
import { Database } from '../../platform/database/database.js';
import { FileStore } from '../../platform/files/file-store.js';
import type { ZipEntry } from '../../platform/files/zipped.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { publishingUrls } from '../../publishing/urls.js';
import { Organisations } from '../organisations/organisations.js';
import { xmlOf, type XmlValue } from './xml.js';

interface VersionRow {
  id: number;
  version: number;
  status: string;
  language: string;
  title: Localized;
  abstract: Localized;
  keywords: Record<string, string[]>;
  licence: string;
  doi: string | null;
  pages: string | null;
  issue: string | null;
  publishedAt: Date | null;
  unpublishedAt: Date | null;
}

const texts = (content: Localized): XmlValue => Object.entries(content).map(([language, text]) => ({ language, text }));
const safe = (name: string): string => name.replaceAll(/[/\\]/g, '_');

/** What a journal takes along: its articles with metadata and files; for a public body, also its closed cases for the archive (S10, S11). */
@Injectable()
export class ExportContents {
  constructor(private readonly database: Database, private readonly store: FileStore, private readonly organisations: Organisations) {}

  async *entries(journal: Journal, address: string): AsyncGenerator<ZipEntry> {
    const { id, path, name, issnOnline, issnPrint, publisher, primaryLanguage } = journal;
    yield { name: 'journal.xml', text: xmlOf('journal', { path, name: texts(name), issnOnline, issnPrint, publisher, primaryLanguage, address: `${address}/${path}` }) };
    const articles = await this.database.query<{ id: number }>(`select id from submission where journal_id = $1 and stage = 'published' order by id`, [id]);
    for (const article of articles) yield* this.article(article.id, journal, address);
    if (!(await this.isPublicBody(id))) return;
    const cases = await this.database.query<{ id: number }>(`select id from submission where journal_id = $1 and stage in ('published', 'declined', 'withdrawn') order by id`, [id]);
    for (const one of cases) yield* this.case(one.id);
  }

  private async isPublicBody(journalId: number): Promise<boolean> {
    const all = [...(await this.organisations.of(journalId)), ...(await this.organisations.of(null))];
    return all.some(({ publicBody, capacity }) => publicBody && (capacity === 'controller' || capacity === 'jointController'));
  }

  private async *article(id: number, journal: Journal, address: string): AsyncGenerator<ZipEntry> {
    const versions = await this.versions(id);
    const folder = `articles/${id}`;
    const files = await this.database.query<{ version: number; label: string; key: string; name: string; mediaType: string }>(
      `select p.version, g.label, f.key, f.original_name as name, f.media_type as "mediaType" from galley g join publication p on p.id = g.publication_id join stored_file f on f.id = g.file_id
       where p.submission_id = $1 and p.published_at is not null order by p.version, g.position, g.id`, [id],
    );
    const named = files.map((file, index) => ({ ...file, place: `files/${index + 1}-${safe(file.name)}` }));
    const described = await Promise.all(versions.filter(({ publishedAt }) => publishedAt !== null).map(async (version) => ({
      ...this.described(version), contributor: await this.contributors(version.id, true),
      file: named.filter((file) => file.version === version.version).map(({ place, label, mediaType }) => ({ place, label, mediaType })),
    })));
    yield { name: `${folder}/article.xml`, text: xmlOf('article', { number: id, address: address + publishingUrls.stableArticle({ journal: journal.path, number: id }), version: described }) };
    for (const { key, place } of named) if (await this.store.exists(key)) yield { name: `${folder}/${place}`, key };
  }

  /** Who did what is part of a case; an address is not. */
  private async *case(id: number): AsyncGenerator<ZipEntry> {
    const row = await this.database.one<{ stage: string; language: string; submittedAt: Date | null; stageSince: Date }>('select stage, language, submitted_at as "submittedAt", stage_since as "stageSince" from submission where id = $1', [id]);
    const events = await this.database.query<{ at: Date; kind: string; by: string | null }>(
      `select e.at, e.kind, case when not ${isRestricted('p.id', 'lists')} then concat_ws(' ', p.given_name, p.middle_name, p.family_name) end as by from event e left join person p on p.id = e.person_id where e.subject_kind = 'submission' and e.subject_id = $1 order by e.id`, [id],
    );
    const files = await this.database.query<{ area: string; uploadedAt: Date; key: string; name: string; sha256: string; mediaType: string }>(
      `select s.area, s.uploaded_at as "uploadedAt", f.key, f.original_name as name, encode(f.sha256, 'hex') as sha256, f.media_type as "mediaType"
       from submission_file s join stored_file f on f.id = s.file_id where s.submission_id = $1 order by s.id`, [id],
    );
    const named = files.map((file, index) => ({ ...file, place: `files/${index + 1}-${safe(file.name)}` }));
    const versions = await Promise.all((await this.versions(id)).map(async (version) => ({ ...this.described(version), contributor: await this.contributors(version.id, false) })));
    yield {
      name: `cases/${id}/case.xml`,
      text: xmlOf('case', { number: id, state: row?.stage, language: row?.language, submittedAt: row?.submittedAt, closedAt: row?.stageSince, version: versions, event: events.map(({ at, kind, by }) => ({ at, kind, by })), file: named.map(({ place, area, uploadedAt, sha256, mediaType }) => ({ place, area, uploadedAt, sha256, mediaType })) }),
    };
    for (const { key, place } of named) if (await this.store.exists(key)) yield { name: `cases/${id}/${place}`, key };
  }

  private described({ version, status, language, title, abstract, keywords, licence, doi, pages, issue, publishedAt, unpublishedAt }: VersionRow): { [name: string]: XmlValue } {
    return { number: version, status, language, title: texts(title), abstract: texts(abstract), keyword: Object.entries(keywords).flatMap(([code, words]) => words.map((text) => ({ language: code, text }))), licence, doi, pages, issue, publishedAt, unpublishedAt };
  }

  private async versions(submissionId: number): Promise<VersionRow[]> {
    return this.database.query(
      `select p.id, p.version, p.status, p.language, p.title, p.abstract, p.keywords, p.licence, p.doi, p.pages, concat_ws(' ', i.volume, i.number, i.year) as issue, p.published_at as "publishedAt", p.unpublished_at as "unpublishedAt"
       from publication p left join issue i on i.id = p.issue_id where p.submission_id = $1 order by p.version`, [submissionId],
    );
  }

  /** Of someone whose data is restricted, what readers do not have is not given out (R4). */
  private async contributors(publicationId: number, published: boolean): Promise<XmlValue> {
    const rows = await this.database.query<{ role: string; givenName: string | null; middleName: string | null; familyName: string | null; suffix: string | null; orcid: string | null; affiliation: Localized; country: string | null }>(
      `select role, given_name as "givenName", middle_name as "middleName", family_name as "familyName", suffix, orcid, affiliation, country from contributor c where publication_id = $1 and ($2 or not ${namesRestricted('c', 'lists')}) order by position, id`, [publicationId, published],
    );
    return rows.map(({ affiliation, ...one }) => ({ ...one, affiliation: texts(affiliation) }));
  }
}
