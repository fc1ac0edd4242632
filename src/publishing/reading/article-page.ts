import { reportUrls } from '../../accounts/guidelines/report-urls.js';
import { orcidShown } from '../../accounts/person/orcid.js';
import { shownIdentifier } from '../../contributors/identifiers.js';
import { figures } from '../../platform/charts/draw.js';
import { licenceOf } from '../../journals/licences.js';
import type { Localized, Translator } from '../../platform/i18n/translator.js';
import type { Language } from '../../platform/i18n/texts.js';
import type { ArticleFigures } from '../article-figures.js';
import { issueLabel } from '../issue-label.js';
import { publishingUrls } from '../urls.js';
import { isMarked, marking, markOf } from '../versions.js';
import type { ArticleRow, PublicContributor, ReadVersion } from './article.query.js';
import type { ArticlePage } from './article.view.js';
import { citation } from './citation.js';
import { ownText } from './contents.js';
import { fullName } from './names.js';
import { workLine } from './reviewed-work.js';
import { wasReviewed } from './was-reviewed.js';
import { linked, paragraphs } from './paragraphs.js';

export interface Told {
  article: ArticleRow;
  contributors: readonly PublicContributor[];
  at: { journal: string; lang: Language; number: number };
  journalName: string;
  /** The stable address of the work, or of an older version, whole. */
  stableHref: string;
  tr: Translator;
  figures: ArticleFigures | null;
  /** Where it is from now on, elsewhere. */
  movedTo: string | null;
}

export const isNewest = ({ versions, version }: Pick<ArticleRow, 'versions' | 'version'>): boolean => versions[0]?.version === version;

const openUpTo = 6;
/** Anything else is downloaded. */
const readHere = ['application/pdf', 'text/html'];
const webHref = (address: string | null): string | null => (address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null);

/** What the page of an article says. */
export function articlePage(told: Told): ArticlePage {
  const { article, tr, at } = told;
  const title = ownText(tr, article.title, article.language);
  const translated = tr.pick(article.title);
  const label = article.issue && issueLabel(tr, article.issue);
  const pages = article.pages && tr.t('publishing.pages', { pages: article.pages });
  const section = tr.pick(article.section).text;
  const [last] = article.versions;
  const newest = isNewest(article);
  const supplements = article.galleys.filter(({ supplement }) => supplement);
  return {
    title: title.text, lang: title.lang, eyebrow: section, mark: last ? markOf(last.kind, tr) : null,
    crumbs: {
      items: [
        { label: tr.t('publishing.archive'), href: publishingUrls.archive(at) },
        ...(article.issue ? [{ label: label ?? '', href: publishingUrls.issue({ ...at, issue: article.issue.id }) }] : []),
        { label: section, href: null },
      ],
    },
    subtitle: translated.text && translated.lang !== title.lang && translated.text !== title.text ? translated : null,
    ...people(told),
    meta: [...(article.versions.length > 1 ? [tr.t('publishing.article.versionNumber', { version: String(article.version) })] : []), tr.t('publishing.publishedOn', { date: tr.date(article.publishedAt) }), [label, pages].filter(Boolean).join(', ')].filter(Boolean),
    standing: last ? standing(last, newest, told) : null,
    superseded: newest ? null : { kind: 'warning', title: null, text: tr.t('publishing.article.older', { version: String(article.version) }), live: false },
    moved: told.movedTo ? { text: tr.t('publishing.article.moved'), link: { href: told.movedTo, label: told.movedTo } } : null,
    newest: newest ? null : { href: publishingUrls.article(at), label: tr.t('publishing.article.toNewest') },
    galleys: article.galleys.filter(({ supplement }) => !supplement).map(({ key, label: name, mediaType }, index) => ({ href: readHere.includes(mediaType) ? publishingUrls.galley({ ...at, key }) : publishingUrls.file({ ...at, key }, { download: 1 }), label: name, main: index === 0, description: `${name}: ${title.text}` })),
    supplements: supplements.length === 0 ? null : {
      heading: tr.t('publishing.article.supplements'),
      items: supplements.map(({ key, label: name, size }) => ({ href: publishingUrls.file({ ...at, key }, { download: 1 }), label: name, size: tr.bytes(size) })),
    },
    ...words(told),
    cite: { heading: tr.t('publishing.article.cite'), text: cited(told, title.text) },
    facts: { heading: tr.t('publishing.article.facts'), items: facts(told) },
    figures: told.figures && {
      totals: figures({ label: tr.t('publishing.article.views'), value: told.figures.views, note: null }, { label: tr.t('publishing.article.downloads'), value: told.figures.downloads, note: null }), chart: told.figures.chart,
    },
    versions: article.versions.length < 2 ? null : { heading: tr.t('publishing.article.versions'), items: versions(told) },
  };
}

function people({ contributors, tr, article }: Told): Pick<ArticlePage, 'authors' | 'affiliations' | 'others' | 'biographies'> {
  const authors = contributors.filter(({ role }) => role === 'author');
  const inRole = (role: string): string => tr.list(contributors.filter((one) => one.role === role).map(fullName).filter(Boolean));
  const said = contributors.map((person) => {
    const affiliation = ownText(tr, person.affiliation, article.language);
    return {
      name: fullName(person), lang: affiliation.lang, affiliation: [affiliation.text, tr.country(person.country)].filter(Boolean).join(', ') || null,
      orcid: orcidShown(person.orcid, person.orcidVerified), identifiers: person.identifiers.map((one) => shownIdentifier(one, tr)), email: person.publicEmail, website: webHref(person.website),
    };
  });
  const told = said.filter(({ affiliation, orcid, identifiers, email, website }) => affiliation || orcid || identifiers.length > 0 || email || website);
  const lives = contributors.map((person) => ({
    name: fullName(person), ...(person.biographyHidden ? { text: tr.t('reports.hidden'), lang: tr.language } : ownText(tr, person.biography, article.language)),
    report: person.biographyHidden ? null : { label: tr.t('reports.link'), href: reportUrls.report({ lang: tr.language, kind: 'biography', text: person.id }) },
  })).filter(({ text }) => text);
  return {
    authors: authors.map(fullName).filter(Boolean),
    affiliations: told.length > 0 ? { summary: tr.t('publishing.article.affiliations'), open: told.length <= openUpTo, people: told } : null,
    others: (['volumeEditor', 'translator'] as const).flatMap((role) => (inRole(role) ? [{ label: tr.t(`publishing.article.by.${role}`), names: inRole(role) }] : [])),
    biographies: lives.length > 0
      ? { heading: tr.t('publishing.article.biographies', { count: lives.length }), items: lives.map(({ name, text, lang, report }) => ({ name, paragraphs: paragraphs(text), lang, report })) }
      : null,
  };
}

/** The reader's language first, then the work's own, then the rest. */
function inOrder(content: Localized | Partial<Record<string, string[]>>, tr: Translator, own: string): string[] {
  return [...new Set([tr.language, own, ...Object.keys(content)])].filter((code) => (content[code]?.length ?? 0) > 0);
}

function words({ article, tr }: Told): Pick<ArticlePage, 'abstracts' | 'keywords' | 'statements' | 'references'> {
  const abstracts = inOrder(article.abstract, tr, article.language);
  const keywords = inOrder(article.keywords, tr, article.language);
  const heading = (code: string): string => (abstracts.length > 1 ? tr.t('publishing.article.abstractIn', { language: tr.languageName(code) }) : tr.t('publishing.article.abstract'));
  return {
    abstracts: abstracts.map((code) => ({ heading: heading(code), lang: code, paragraphs: paragraphs(article.abstract[code] ?? '') })),
    keywords: keywords.length > 0 ? { heading: tr.t('publishing.article.keywords'), lists: keywords.map((code) => ({ lang: code, language: keywords.length > 1 ? tr.languageName(code) : null, words: article.keywords[code] ?? [] })) } : null,
    statements: (['funding', 'dataAvailability', 'competingInterests'] as const).flatMap((key) => {
      const text = article[key];
      return text ? [{ heading: tr.t(`publishing.article.${key}`), paragraphs: paragraphs(text), lang: article.language }] : [];
    }),
    references: article.references.length > 0
      ? { heading: tr.t('publishing.article.references'), lang: article.language, items: article.references.map((text) => ({ parts: linked(text) })) }
      : null,
  };
}

function cited({ article, contributors, journalName, stableHref }: Told, title: string): string {
  return citation({
    contributors, title: marking(article.versions[0]?.kind ?? 'original', title), year: article.issue?.year ?? article.firstPublishedAt.getUTCFullYear(), journal: journalName, volume: article.issue?.volume ?? null,
    number: article.issue?.number ?? null, pages: article.pages, href: article.doi && isNewest(article) ? `https://doi.org/${article.doi}` : stableHref,
  });
}

function facts({ article, tr, stableHref, at }: Told): ArticlePage['facts']['items'] {
  const licence = licenceOf(article.licence);
  const fact = (term: string, text: string | null, href: string | null = null): ArticlePage['facts']['items'] => (text ? [{ term: tr.t(term), values: [{ text, href, lang: null }] }] : []);
  return [
    ...fact('publishing.article.issue', article.issue && issueLabel(tr, article.issue), article.issue && publishingUrls.issue({ ...at, issue: article.issue.id })),
    ...fact('publishing.article.reviewedWork', article.reviewedWork && workLine(article.reviewedWork)),
    ...fact('publishing.article.review', reviewWords(article, tr)),
    ...fact('publishing.article.language', tr.languageName(article.language)),
    ...fact('publishing.licence', licence.name, licence.href),
    ...fact('publishing.article.doi', article.doi, article.doi && `https://doi.org/${article.doi}`),
    ...fact('publishing.article.link', stableHref, isNewest(article) ? publishingUrls.stableArticle(at) : publishingUrls.stableVersion({ ...at, version: article.version })),
  ];
}

/** Of this very work, where that is known; or what its section does. */
function reviewWords({ peerReview, peerReviewed }: ArticleRow, tr: Translator): string {
  if (peerReview && peerReview !== 'none') return tr.t('publishing.peerReviewed.how', { how: tr.t(`publishing.peerReview.${peerReview}`) });
  return tr.t(wasReviewed({ peerReview, peerReviewed }) ? 'publishing.peerReviewed' : 'publishing.notPeerReviewed');
}

function versions({ article, tr, at }: Told): NonNullable<ArticlePage['versions']>['items'] {
  return article.versions.map(({ version, publishedAt, kind, note }, index) => ({
    label: tr.t('publishing.article.version', { version: String(version), date: tr.date(new Date(publishedAt)) }),
    href: version === article.version ? null : index === 0 ? publishingUrls.article(at) : publishingUrls.version({ ...at, version }),
    kind: tr.t(`publishing.kind.${kind}`), note: noteOf(note, tr),
  }));
}

export function noteOf(note: Localized, tr: Translator): { lang: string; paragraphs: string[] } | null {
  const { text, lang } = tr.pick(note);
  return text ? { lang, paragraphs: paragraphs(text) } : null;
}

/** What has become of the work: on the newest version always, on older ones where it says how far the work can be relied on. */
function standing({ kind, note, publishedAt }: ReadVersion, newest: boolean, { tr }: Pick<Told, 'tr'>): ArticlePage['standing'] {
  if (kind === 'original' || (!newest && !isMarked(kind))) return null;
  const color = kind === 'retraction' ? 'danger' : kind === 'concern' ? 'warning' : 'info';
  return { color, title: tr.t(`publishing.standing.${kind}`, { date: tr.date(new Date(publishedAt)) }), note: noteOf(note, tr) };
}
