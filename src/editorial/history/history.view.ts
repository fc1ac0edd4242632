import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleSubmissionFrame, type SubmissionFrameModel } from '../desk/submission-frame.js';

interface Line {
  iso: string;
  time: string;
  text: string;
  actor: string;
  detail: string | null;
}

export interface HistoryPage extends PageModel, SubmissionFrameModel {
  events: { items: Line[] } | null;
  older: { label: string; href: string } | null;
  letters: { subject: string; href: string; meta: string; state: { text: string; color: string } }[];
  files: { none: string; items: { name: string; href: string | null; kind: string; meta: string; status: null; action: null }[] };
}

export interface LetterPage extends PageModel, SubmissionFrameModel {
  facts: { items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] };
  lang: string;
  text: string;
  back: { href: string; label: string };
}

export const historyView = defineView<HistoryPage>('editorial/history/history', 'staff', {
  title: 'History', ...sampleSubmissionFrame,
  events: { items: [{ iso: '2026-11-01T10:00:00Z', time: '1 Nov 2026', text: 'Sent to review', actor: 'Ola Nordmann', detail: 'Done by Kari' }] },
  older: { label: 'Older', href: '/boreal/en/desk/submissions/17/history?before=17' },
  letters: [{ subject: 'We have your manuscript', href: '/boreal/en/desk/submissions/17/history/letters/4', meta: 'To Kari Nordmann, 1 Nov 2026', state: { text: 'Sent', color: 'success' } }],
  files: { none: 'No files', items: [{ name: 'snow.docx', href: '/file', kind: 'Submission', meta: '12 kB', status: null, action: null }] },
});

export const letterView = defineView<LetterPage>('editorial/history/letter', 'staff', {
  title: 'We have your manuscript', ...sampleSubmissionFrame,
  facts: { items: [{ term: 'To', values: [{ text: 'Kari Nordmann', href: null, lang: null }] }] },
  lang: 'en', text: 'Dear Kari', back: { href: '/boreal/en/desk/submissions/17/history', label: 'History' },
});
