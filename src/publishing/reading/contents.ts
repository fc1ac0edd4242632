import type { Database } from '../../platform/database/database.js';
import type { Localized, Translator } from '../../platform/i18n/translator.js';
import type { Language } from '../../platform/i18n/texts.js';
import type { VersionKind } from '../publication.entity.js';
import { publishingUrls } from '../urls.js';
import { markOf } from '../versions.js';
import { beginning } from './paragraphs.js';

interface Row {
  number: number;
  kind: VersionKind;
  sectionId: number;
  section: Localized;
  language: string;
  title: Localized;
  abstract: Localized;
  pages: string | null;
  doi: string | null;
  authors: string[];
  galleys: { key: string; label: string }[];
}

/** What the partial `article-card` prints. */
export interface ArticleCard {
  href: string;
  /** Retracted, and the like. */
  mark: string | null;
  title: string;
  lang: string;
  authors: string | null;
  section: string | null;
  pages: string | null;
  date: string | null;
  abstract: string | null;
  doi: string | null;
  level2: boolean;
  galleys: { label: string; href: string; description: string }[];
}

export interface ContentsSection {
  id: string;
  title: string;
  lang: string;
  articles: ArticleCard[];
}

/** The newest published version of each work of an issue, in the order of the issue: one query, whatever its size. */
export function contentsOf(database: Database, issueId: number): Promise<Row[]> {
  return database.query<Row>(
    `select p.submission_id as number, p.kind, s.id as "sectionId", s.title as section, p.language, p.title, p.abstract, p.pages, p.doi,
            coalesce((select json_agg(concat_ws(' ', c.given_name, c.middle_name, c.family_name, c.suffix) order by c.position, c.id)
                      from contributor c where c.publication_id = p.id and c.role <> 'translator'), '[]') as authors,
            coalesce((select json_agg(json_build_object('key', g.key, 'label', g.label) order by g.position, g.id) from galley g where g.publication_id = p.id and not g.supplement), '[]') as galleys
     from publication p join section s on s.id = p.section_id
     where p.issue_id = $1 and p.status = 'published'
       and not exists (select 1 from publication n where n.submission_id = p.submission_id and n.status = 'published' and n.version > p.version)
     order by s.position, s.id, p.position, p.id`,
    [issueId],
  );
}

/** A text in the work's own language, if it is there. */
export const ownText = (tr: Translator, content: Localized, language: string): { text: string; lang: string } =>
  content[language] ? { text: content[language], lang: language } : tr.pick(content);

export function contentsModel(rows: readonly Row[], tr: Translator, at: { journal: string; lang: Language }): ContentsSection[] {
  const sections = new Map<number, ContentsSection>();
  for (const row of rows) {
    const { text, lang } = tr.pick(row.section);
    const section = sections.get(row.sectionId) ?? { id: `section-${row.sectionId}`, title: text, lang, articles: [] };
    section.articles.push(card(row, tr, at));
    sections.set(row.sectionId, section);
  }
  return [...sections.values()];
}

function card(row: Row, tr: Translator, at: { journal: string; lang: Language }): ArticleCard {
  const title = ownText(tr, row.title, row.language);
  const abstract = row.kind === 'removal' ? null : row.abstract[title.lang];
  const article = { ...at, number: row.number };
  return {
    href: publishingUrls.article(article), mark: markOf(row.kind, tr), title: title.text, lang: title.lang, section: null, date: null, level2: false,
    authors: row.authors.filter(Boolean).join(', ') || null,
    abstract: abstract ? beginning(abstract, 420) : null,
    pages: row.pages ? tr.t('publishing.pages', { pages: row.pages }) : null,
    doi: row.doi ? `https://doi.org/${row.doi}` : null,
    galleys: row.galleys.map(({ key, label }) => ({ label, href: publishingUrls.galley({ ...article, key }), description: `${label}: ${title.text}` })),
  };
}
