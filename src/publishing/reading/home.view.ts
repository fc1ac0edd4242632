import { defineView, type PageModel } from '../../platform/views/view.js';
import type { ContentsSection } from './contents.js';

export interface HomePage extends PageModel {
  lang: string;
  tagline: string | null;
  taglineLang: string;
  facts: string[];
  issue: null | {
    href: string;
    eyebrow: string | null;
    /** In lines: volume, number, year; none where the title is nothing else. */
    number: string[] | null;
    title: string;
    titleLang: string;
    text: string | null;
    textLang: string;
    published: string;
    all: { href: string; label: string };
  };
  sections: ContentsSection[];
  /** Special issues that ask for manuscripts. */
  calls: { id: string; title: string; lang: string; issue: string; paragraphs: string[]; textLang: string; until: string; href: string }[];
  none: { title: string; text: string; action: null };
  about: null | { heading: string; text: string; lang: string; href: string; more: string };
  call: null | { heading: string; text: string; href: string; label: string; guidelines: { href: string; label: string } };
  alerts: { heading: string; href: string; label: string };
}

export const homeView = defineView<HomePage>('publishing/home', 'public', {
  title: 'Boreal Studies',
  lang: 'en',
  tagline: 'The land, languages and societies of the north',
  taglineLang: 'en',
  facts: ['ISSN 1234-5679'],
  issue: {
    href: '/boreal/en/issue/1', eyebrow: 'Current issue', number: ['Vol. 7', 'No. 2', '2025'], title: 'Thaw', titleLang: 'en', text: 'Four contributions.', textLang: 'en', published: 'Published 16 October 2025',
    all: { href: '/boreal/en/archive', label: 'All issues' },
  },
  sections: [{
    id: 'section-1', title: 'Essays', lang: 'en',
    articles: [{
      href: '/boreal/en/article/1', title: 'Thaw', lang: 'en', authors: 'A. Kirkegaard', section: null, pages: 'pp. 12–14', date: null, abstract: 'An essay on the words.',
      doi: 'https://doi.org/10.1234/1', level2: false, mark: 'Retracted', galleys: [{ label: 'PDF', href: '/boreal/en/article/1/galley/a', description: 'PDF: Thaw' }],
    }],
  }],
  calls: [{ id: 'call-1', title: 'Frost', lang: 'en', issue: 'Vol. 8, No. 2 (2026)', paragraphs: ['We ask for texts on thaw.'], textLang: 'en', until: 'Until 1 May', href: '/boreal/en/submit?special=1' }],
  none: { title: 'Nothing is published yet', text: 'The first issue will be shown here.', action: null },
  about: { heading: 'About the journal', text: 'Boreal Studies publishes research.', lang: 'en', href: '/boreal/en/about', more: 'More about the journal' },
  call: { heading: 'Submit', text: 'Submit a manuscript.', href: '/boreal/en/submit', label: 'Submit', guidelines: { href: '/boreal/en/about#guidelines', label: 'Author guidelines' } },
  alerts: { heading: 'Alerts', href: '/boreal/en/alerts', label: 'Get a mail' },
});
