import type { Journal } from '../../journals/journal.entity.js';
import { publishingUrls } from '../urls.js';
import type { ArticleRow, PublicContributor } from './article.query.js';
import { wasReviewed } from './was-reviewed.js';
import { fullName, invertedName, orcidHref } from './names.js';

type Meta = { name: string; content: string };

interface Described {
  article: ArticleRow;
  contributors: readonly PublicContributor[];
  journal: Journal;
  journalName: string;
  title: string;
  /** The origin that readers use. */
  publicUrl: string;
  number: number;
  href: string;
}

const slashed = (date: Date): string => date.toISOString().slice(0, 10).replaceAll('-', '/');

/** What reference managers and search engines read: Highwire's citation tags and Dublin Core. */
export function articleMeta(work: Described): Meta[] {
  return [...highwire(work), ...dublinCore(work)].filter((meta): meta is Meta => Boolean(meta.content));
}

function highwire({ article, contributors, journal, journalName, title, publicUrl, number, href }: Described): { name: string; content: string | null }[] {
  const [first, last] = (article.pages ?? '').split(/\s*[–-]\s*/);
  const file = (mediaType: string): string | null => {
    const galley = article.galleys.find((galley) => galley.mediaType === mediaType && !galley.supplement);
    return galley ? publicUrl + publishingUrls.file({ journal: journal.path, number, key: galley.key }) : null;
  };
  return [
    { name: 'citation_title', content: title },
    ...contributors.filter(({ role }) => role === 'author').flatMap((author) => [
      { name: 'citation_author', content: fullName(author) },
      { name: 'citation_author_institution', content: author.affiliation[article.language] ?? Object.values(author.affiliation)[0] ?? null },
      { name: 'citation_author_orcid', content: orcidHref(author.orcid) },
      { name: 'citation_author_email', content: author.publicEmail },
    ]),
    { name: 'citation_publication_date', content: slashed(article.firstPublishedAt) },
    { name: 'citation_journal_title', content: journalName },
    { name: 'citation_journal_abbrev', content: journal.acronym },
    { name: 'citation_publisher', content: journal.publisher },
    { name: 'citation_issn', content: journal.issnOnline },
    { name: 'citation_issn', content: journal.issnPrint },
    { name: 'citation_volume', content: article.issue?.volume?.toString() ?? null },
    { name: 'citation_issue', content: article.issue?.number ?? null },
    { name: 'citation_firstpage', content: first ?? null },
    { name: 'citation_lastpage', content: last ?? null },
    { name: 'citation_doi', content: article.doi },
    { name: 'citation_language', content: article.language },
    ...Object.values(article.keywords).flatMap((words) => words ?? []).map((content) => ({ name: 'citation_keywords', content })),
    { name: 'citation_abstract_html_url', content: publicUrl + href },
    { name: 'citation_pdf_url', content: file('application/pdf') },
    { name: 'citation_fulltext_html_url', content: file('text/html') },
    { name: 'citation_xml_url', content: file('application/xml') },
    ...article.references.map((content) => ({ name: 'citation_reference', content })),
  ];
}

function dublinCore({ article, contributors, journal, journalName, title, publicUrl, number }: Described): { name: string; content: string | null }[] {
  return [
    { name: 'DC.Title', content: title },
    ...contributors.filter(({ role }) => role === 'author').map((author) => ({ name: 'DC.Creator.PersonalName', content: invertedName(author) })),
    ...contributors.filter(({ role }) => role !== 'author').map((other) => ({ name: 'DC.Contributor', content: invertedName(other) })),
    { name: 'DC.Date.issued', content: article.firstPublishedAt.toISOString().slice(0, 10) },
    { name: 'DC.Description', content: article.abstract[article.language] ?? Object.values(article.abstract)[0] ?? null },
    { name: 'DC.Identifier.URI', content: publicUrl + publishingUrls.stableArticle({ journal: journal.path, number }) },
    { name: 'DC.Identifier.DOI', content: article.doi },
    { name: 'DC.Language', content: article.language },
    { name: 'DC.Publisher', content: journal.publisher },
    { name: 'DC.Rights', content: article.licence },
    { name: 'DC.Source', content: journalName },
    { name: 'DC.Source.ISSN', content: journal.issnOnline ?? journal.issnPrint },
    { name: 'DC.Type', content: 'Text.Serial.Journal' },
    { name: 'DC.Type.articleType', content: wasReviewed(article) ? 'Peer-reviewed Article' : null },
    { name: 'DC.Relation', content: article.reviewedWork?.isbn ? `urn:isbn:${article.reviewedWork.isbn.replace(/[^\dX]/gi, '')}` : null },
  ];
}
