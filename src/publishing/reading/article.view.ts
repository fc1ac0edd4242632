import { sampleOrcid, type OrcidShown } from '../../accounts/person/orcid.js';
import type { Chart, Figures } from '../../platform/charts/chart.js';
import { sampleChart, sampleFigures } from '../../platform/charts/chart.samples.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { TextPart } from './paragraphs.js';

interface Affiliated {
  name: string;
  affiliation: string | null;
  lang: string;
  orcid: OrcidShown | null;
  identifiers: { text: string; href: string | null }[];
  email: string | null;
  website: string | null;
}

export interface ArticlePage extends PageModel {
  lang: string;
  /** Retracted, and the like. */
  mark: string | null;
  crumbs: { items: { label: string; href: string | null }[] };
  eyebrow: string;
  subtitle: null | { text: string; lang: string };
  authors: string[];
  affiliations: null | { summary: string; open: boolean; people: Affiliated[] };
  others: { label: string; names: string }[];
  meta: string[];
  standing: null | { color: string; title: string; note: null | { lang: string; paragraphs: string[] } };
  /** Where it is from now on, elsewhere. */
  moved: null | { text: string; link: { href: string; label: string } };
  superseded: null | { kind: 'warning'; title: null; text: string; live: false };
  newest: null | { href: string; label: string };
  galleys: { href: string; label: string; main: boolean; description: string }[];
  supplements: null | { heading: string; items: { href: string; label: string; size: string }[] };
  abstracts: { heading: string; lang: string; paragraphs: string[] }[];
  keywords: null | { heading: string; lists: { lang: string; language: string | null; words: string[] }[] };
  statements: { heading: string; paragraphs: string[]; lang: string }[];
  biographies: null | { heading: string; items: { name: string; paragraphs: string[]; lang: string; report: null | { label: string; href: string } }[] };
  references: null | { heading: string; lang: string; items: { parts: TextPart[] }[] };
  cite: { heading: string; text: string };
  facts: { heading: string; items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] };
  figures: null | { totals: Figures; chart: Chart };
  versions: null | { heading: string; items: { label: string; href: string | null; kind: string; note: null | { lang: string; paragraphs: string[] } }[] };
}

export const articleView = defineView<ArticlePage>('publishing/article', 'public', {
  title: 'Thaw',
  lang: 'en',
  mark: 'Retracted',
  crumbs: { items: [{ label: 'Archive', href: '/boreal/en/archive' }, { label: 'Vol. 7', href: '/boreal/en/issue/1' }, { label: 'Essays', href: null }] },
  eyebrow: 'Essays',
  subtitle: { text: 'Tøvær', lang: 'nb' },
  authors: ['Ingrid Ærøskøbing'],
  affiliations: {
    summary: 'Authors and affiliations', open: true,
    people: [{ name: 'Ingrid Ærøskøbing', affiliation: 'Vardheim, Norway', lang: 'en', orcid: sampleOrcid, identifiers: [{ text: 'ISNI 0000 0001 2103 2683', href: 'https://isni.org/isni/0000000121032683' }], email: 'ingrid@example.org', website: 'https://example.org/' }],
  },
  others: [{ label: 'Translated by', names: 'Ola Nordmann' }],
  meta: ['Published 16 October 2025', 'Vol. 7, No. 2 (2025), pp. 12–14'],
  standing: { color: 'danger', title: 'Retracted on 3 May 2026', note: { lang: 'en', paragraphs: ['The measurements cannot be repeated.'] } },
  moved: { text: 'This article has moved.', link: { href: 'https://new.example/article/7', label: 'https://new.example/article/7' } },
  superseded: { kind: 'warning', title: null, text: 'This is an older version.', live: false },
  newest: { href: '/boreal/en/article/1', label: 'Read the newest version' },
  galleys: [{ href: '/boreal/en/article/1/galley/a', label: 'PDF', main: true, description: 'PDF: Thaw' }, { href: '/boreal/en/article/1/galley/b', label: 'HTML', main: false, description: 'HTML: Thaw' }],
  supplements: { heading: 'Supplementary files', items: [{ href: '/boreal/en/article/1/file/c?download=1', label: 'Data set', size: '12 kB' }] },
  abstracts: [{ heading: 'Abstract', lang: 'en', paragraphs: ['An essay on the words for thaw.'] }],
  keywords: { heading: 'Keywords', lists: [{ lang: 'en', language: 'English', words: ['thaw', 'semantics'] }] },
  statements: [{ heading: 'Funding', paragraphs: ['None.'], lang: 'en' }],
  biographies: { heading: 'About the authors', items: [{ name: 'Ingrid Ærøskøbing', paragraphs: ['A lexicographer.'], lang: 'en', report: { label: 'Report this text', href: '/en/report/biography/1' } }] },
  references: { heading: 'References', lang: 'en', items: [{ parts: [{ text: 'Boas, F. (1911). ', href: null }, { text: 'https://doi.org/10.1/1', href: 'https://doi.org/10.1/1' }] }] },
  cite: { heading: 'How to cite', text: 'Ærøskøbing, I. (2025). Thaw. Boreal Studies, 7(2), 12–14.' },
  facts: { heading: 'About this article', items: [{ term: 'Licence', values: [{ text: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/', lang: null }] }] },
  figures: { totals: sampleFigures, chart: sampleChart },
  versions: { heading: 'Versions', items: [
    { label: 'Version 2, 1 May 2026', href: null, kind: 'Retraction', note: { lang: 'en', paragraphs: ['The measurements cannot be repeated.'] } }, { label: 'Version 1, 16 October 2025', href: '/boreal/en/article/1/version/1', kind: 'First version', note: null },
  ] },
});
