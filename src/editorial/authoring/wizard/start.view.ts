import type { Checkbox, ErrorSummary, Select } from '../../../platform/web/fields.js';
import { defineView, type PageModel } from '../../../platform/views/view.js';
import { frameSample, type WizardFrame } from './steps.js';

export interface StartPage extends PageModel {
  frame: WizardFrame;
  lede: string;
  errors: ErrorSummary | null;
  action: string;
  /** Null where the journal takes no manuscripts now. */
  form: null | {
    section: Select;
    language: Select;
    /** Null where no special issue asks for manuscripts. */
    special: Select | null;
    checklist: null | { heading: string; guidelines: { label: string; href: string }; boxes: Checkbox[] };
    privacy: null | { heading: string; text: string; link: { label: string; href: string }; box: Checkbox };
  };
  /** Why nothing can be begun or sent now. */
  closed: string[];
  invitation: string;
  guidance: { title: string; titleLang: string; review: string; lang: string; paragraphs: string[]; rules: string[] }[];
  confirmed: string | null;
}

const select: Select = { id: 'section', name: 'section', label: 'Section', options: [{ value: '1', label: 'Articles', selected: true }], hint: null, error: 'Choose a section.', required: true };
const box: Checkbox = { id: 'original', name: 'original', value: 'yes', label: 'It is new', hint: 'Nowhere else', error: 'Needed', required: true, checked: true };

export const startView = defineView<StartPage>('editorial/authoring/start', 'plain', {
  title: 'Submit a manuscript', frame: frameSample, lede: 'It takes a quarter of an hour.', action: '/boreal/en/submissions/new',
  errors: { title: 'There is a problem', errors: [{ href: '#section', text: 'Choose a section.' }] },
  form: {
    section: select, language: { ...select, id: 'language', name: 'language' }, special: { ...select, id: 'special', name: 'special' },
    checklist: { heading: 'Checklist', guidelines: { label: 'Guidelines', href: '/boreal/en/about' }, boxes: [box] },
    privacy: { heading: 'Privacy', text: 'We use it for this.', link: { label: 'Privacy statement', href: '/boreal/en/privacy' }, box: { ...box, id: 'privacy', name: 'privacy' } },
  },
  closed: ['The journal takes no manuscripts now.'], invitation: 'abc', guidance: [{ title: 'Articles', titleLang: 'en', review: 'Peer-reviewed', lang: 'en', paragraphs: ['Long ones.'], rules: ['At most 200 words in the abstract'] }], confirmed: 'Confirmed on 1 November 2026',
});
