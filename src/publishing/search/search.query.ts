import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import type { Language } from '../../platform/i18n/texts.js';
import type { VersionKind } from '../publication.entity.js';

export const pageSize = 20;
const mostTerms = 12;

/** Around a word that was found, in what the database hands out. Nobody types these signs. */
const [begin, end] = ['\uE000', '\uE001'];

export interface Asked {
  terms: readonly string[];
  /** How the reader's language passes over words. */
  lang: Language;
  journalId: number | null;
  /** Of all journals, this one. */
  journalPath: string | null;
  sectionId: number | null;
  year: number | null;
  page: number;
}

interface Row {
  total: number;
  number: number;
  kind: VersionKind;
  language: string;
  title: Localized;
  publishedAt: Date;
  doi: string | null;
  journalPath: string;
  journal: Localized;
  issue: null | { volume: number | null; number: string | null; year: number };
  authors: string[];
  abstract: { lang: string; text: string; begins: boolean; ends: boolean } | null;
}

/** A piece of text, and whether it is what was searched for. */
export interface Piece {
  text: string;
  found: boolean;
}

export type Result = Omit<Row, 'total' | 'abstract'> & { snippet: { lang: string; pieces: Piece[] } | null };

/** Words, what stands in quotation marks as one, and a DOI however it was written. Signs of the database's own language are no more than signs. */
export function termsOf(typed: string): string[] {
  const text = typed.normalize('NFC').replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\bdoi:\s*(?=10\.)/gi, '').slice(0, 200);
  const terms = [...text.matchAll(/["“”«»]([^"“”«»]+)["“”«»]|[^\s"“”«»]+/gu)].map(([one, phrase]) => (phrase ?? one).trim());
  return terms.map((term) => term.replace(/^https?:\/\/(?:dx\.)?doi\.org\/(?=10\.)/i, '')).filter((term) => /[\p{L}\p{N}]/u.test(term)).slice(0, mostTerms);
}

/** The part of an abstract that the database chose, with what was found in it. */
function pieces({ text: headline, begins, ends }: NonNullable<Row['abstract']>): Piece[] {
  const parts: Piece[] = [];
  for (const [index, part] of headline.replace(/\s+/g, ' ').split(begin).entries()) {
    const [found, rest] = index === 0 ? ['', part] : part.split(end, 2);
    if (found) parts.push({ text: found, found: true });
    if (rest) parts.push({ text: rest, found: false });
  }
  return [...(begins ? [] : [{ text: '… ', found: false }]), ...parts, ...(ends ? [] : [{ text: ' …', found: false }])];
}

const within = `($2::integer is null and j.enabled or a.journal_id = $2) and ($7::text is null or j.path = $7) and ($3::integer is null or a.section_id = $3)
  and ($4::integer is null or a.published_at >= make_timestamptz($4, 1, 1, 0, 0, 0, 'UTC') and a.published_at < make_timestamptz($4 + 1, 1, 1, 0, 0, 0, 'UTC'))`;

/** Published works by their words: those first that have them in title, names or keywords, and of equals the newest. */
@Injectable()
export class SearchQuery {
  constructor(private readonly database: Database) {}

  async find({ terms, lang, journalId, journalPath, sectionId, year, page }: Asked): Promise<{ total: number; results: Result[] }> {
    const rows = await this.database.query<Row>(
      `with asked as materialized (select article_query($1::text[], $6) as q),
         found as (
           select a.submission_id, a.publication_id, ts_rank(a.head, (select q from asked)) as rank, a.published_at, count(*) over ()::int as total
           from article_index a join journal j on j.id = a.journal_id where a.words @@ (select q from asked) and ${within}
           order by rank desc, a.published_at desc, a.submission_id desc limit ${pageSize} offset $5)
       select f.total, f.submission_id as number, p.kind, p.language, p.title, f.published_at as "publishedAt", p.doi, j.path as "journalPath", j.name as journal,
         case when i.published_at is not null then json_build_object('volume', i.volume, 'number', i.number, 'year', i.year) end as issue,
         coalesce((select json_agg(concat_ws(' ', c.given_name, c.middle_name, c.family_name, c.suffix) order by c.position, c.id) from contributor c where c.publication_id = p.id and c.role <> 'translator'), '[]') as authors,
         (select json_build_object('lang', key, 'text', text, 'begins', starts_with(value, translate(text, '${begin}${end}', '')), 'ends', starts_with(reverse(value), reverse(translate(text, '${begin}${end}', ''))))
          from (select * from jsonb_each_text(p.abstract) where value <> '' order by to_tsvector(words_in(key), value) @@ (select q from asked) desc, key = p.language desc, key limit 1) one,
            ts_headline(words_in(key), left(value, 20000), (select q from asked), 'StartSel=${begin}, StopSel=${end}, MaxWords=45, MinWords=25') text) as abstract
       from found f join publication p on p.id = f.publication_id join journal j on j.id = p.journal_id left join issue i on i.id = p.issue_id
       order by f.rank desc, f.published_at desc, f.submission_id desc`, [terms, journalId, sectionId, year, (page - 1) * pageSize, lang, journalPath],
    );
    return { total: rows[0]?.total ?? 0, results: rows.map(({ total: _total, abstract, ...row }) => ({ ...row, snippet: abstract && { lang: abstract.lang, pieces: pieces(abstract) } })) };
  }

  /** What can be chosen among: years in which something was published, and the sections of a journal or the journals of the platform. */
  async choices(journalId: number | null): Promise<{ years: number[]; sections: { id: number; title: Localized }[]; journals: { path: string; name: Localized }[] }> {
    const row = await this.database.one<{ years: number[]; sections: { id: number; title: Localized }[]; journals: { path: string; name: Localized }[] }>(
      `select coalesce((select json_agg(year order by year desc) from (select distinct extract(year from a.published_at at time zone 'UTC')::int as year from article_index a join journal j on j.id = a.journal_id where $1::integer is null and j.enabled or a.journal_id = $1) y), '[]') as years,
         coalesce((select json_agg(json_build_object('id', s.id, 'title', s.title) order by s.position, s.id) from section s where s.journal_id = $1), '[]') as sections,
         coalesce((select json_agg(json_build_object('path', j.path, 'name', j.name) order by j.name->>j.primary_language, j.id) from journal j where j.enabled and $1::integer is null), '[]') as journals`, [journalId],
    );
    return row!;
  }
}
