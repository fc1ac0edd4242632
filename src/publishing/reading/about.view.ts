import { defineView, type PageModel } from '../../platform/views/view.js';

interface Passage {
  paragraphs: string[];
  lang: string;
}

export interface AboutPage extends PageModel {
  about: Passage | null;
  guidelines: (Passage & { heading: string }) | null;
  sections: { heading: string; items: { title: string; lang: string; review: string }[] };
  contact: { heading: string; name: string; email: string; masthead: { label: string; href: string } };
  facts: { heading: string; items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] };
}

export const aboutView = defineView<AboutPage>('publishing/about', 'public', {
  title: 'About the journal',
  about: { paragraphs: ['Boreal Studies publishes research.'], lang: 'en' },
  guidelines: { heading: 'Author guidelines', paragraphs: ['Manuscripts may be written in English.'], lang: 'en' },
  sections: { heading: 'Sections', items: [{ title: 'Articles', lang: 'en', review: 'Peer-reviewed' }] },
  contact: { heading: 'Contact', name: 'The office', email: 'office@boreal.example', masthead: { label: 'Who runs the journal', href: '/boreal/en/masthead' } },
  facts: { heading: 'The journal', items: [{ term: 'ISSN', values: [{ text: '1234-5679', href: 'https://portal.issn.org/resource/ISSN/1234-5679', lang: null }] }] },
});
