import type { Checkbox, Choices, ErrorSummary, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleSubmissionFrame, type SubmissionFrameModel } from '../desk/submission-frame.js';

export interface VersionsPage extends PageModel, SubmissionFrameModel {
  lede: string;
  errors: ErrorSummary | null;
  seen: string;
  draft: null | {
    heading: string;
    tag: { text: string; color: string };
    links: { label: string; href: string }[];
    publish: { label: string; href: string };
    abandon: { action: string; sure: Checkbox };
  };
  form: { heading: string | null; action: string; submit: string; kind: Choices; notes: Textarea[]; languages: string[] };
  versions: { label: string; kind: string; href: string | null; note: { lang: string; paragraphs: string[] } }[];
}

export const versionsView = defineView<VersionsPage>('editorial/versions/versions', 'staff', {
  ...sampleSubmissionFrame,
  title: 'Versions', lede: 'What is published is changed only by a new version.', seen: '3',
  errors: { title: 'There is a problem', errors: [{ href: '#kind', text: 'Choose what it is.' }] },
  draft: {
    heading: 'Version 2 is being prepared', tag: { text: 'Correction', color: 'warning' }, links: [{ label: 'Title, abstract', href: '/boreal/en/desk/submissions/17/details' }],
    publish: { label: 'Publish', href: '/boreal/en/desk/submissions/17/moves/publishVersion' },
    abandon: { action: '/boreal/en/desk/submissions/17/versions/draft/abandonment', sure: { id: 'sure', name: 'sure', value: 'yes', label: 'Yes', hint: 'All of it', error: null, required: true, checked: false } },
  },
  form: {
    heading: 'Begin a new version', action: '/boreal/en/desk/submissions/17/versions', submit: 'Begin',
    kind: { id: 'kind-group', name: 'kind', legend: 'What it is', hint: null, error: null, required: true, options: [{ id: 'kind', value: 'correction', label: 'Correction', hint: 'By the authors', checked: true }] },
    notes: [{ id: 'note', name: 'note', label: 'Note', rows: 5, value: 'Table 2', error: null, hint: 'For all', required: true, maxlength: 4_000, lang: 'en' }], languages: ['en'],
  },
  versions: [{ label: 'Version 1, 3 May 2026', kind: 'First version', href: '/boreal/en/article/17/version/1', note: { lang: 'en', paragraphs: ['Table 2 was wrong.'] } }],
});
