import { sampleOrcid, type OrcidShown } from '../../../accounts/person/orcid.js';
import { defineView, type PageModel } from '../../../platform/views/view.js';
import type { FileRow } from '../file-rows.js';
import type { Crumbs } from '../../place.js';

interface FilesModel {
  none: string;
  items: (FileRow & { status: null; action: null })[];
}

export interface OwnPage extends PageModel {
  crumbs: Crumbs;
  lang: string;
  done: { kind: 'success'; title: null; text: string; live: true } | null;
  stages: { label: string; items: { label: string; done: boolean; current: boolean }[] };
  expected: { heading: string; text: string; actions: { label: string; href: string }[] };
  files: { heading: string; id: string; list: FilesModel }[];
  letters: { heading: string; none: string; items: { subject: string; iso: string; time: string; newest: boolean; paragraphs: string[] }[]; reports: { label: string; href: string }[] };
  facts: { items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] };
  contributors: { name: string; href: string | null; role: string | null; detail: string | null; email: string | null; orcid: OrcidShown | null }[];
  withdrawal: { label: string; href: string } | null;
}

export const ownView = defineView<OwnPage>('editorial/authoring/own', 'plain', {
  title: 'On snow', lang: 'en', crumbs: [{ label: 'My submissions', href: '/boreal/en/submissions' }, { label: 'No. 17', href: null }],
  done: { kind: 'success', title: null, text: 'Thank you.', live: true },
  stages: { label: 'Stage', items: [{ label: 'Submission', done: true, current: false }, { label: 'Review', done: false, current: true }] },
  expected: { heading: 'Now', text: 'Please revise.', actions: [{ label: 'Send the revised file', href: '/boreal/en/submissions/17/revision' }] },
  files: [{ heading: 'What you sent', id: 'files-submission', list: { none: 'No files', items: [{ name: 'snow.pdf', href: '/boreal/en/submissions/17/files/x', kind: 'Article text', meta: '12 kB', status: null, action: null }] } }],
  letters: { heading: 'Letters to you', none: 'None yet', items: [{ subject: 'Decision', iso: '2026-11-01T10:00:00.000Z', time: '1 Nov 2026', newest: true, paragraphs: ['Dear Kari,'] }], reports: [{ label: 'Report the review by reviewer 1', href: '/en/report/review-to-author/x' }] },
  facts: { items: [{ term: 'Section', values: [{ text: 'Articles', href: null, lang: 'en' }, { text: 'More', href: '/x', lang: null }] }] },
  contributors: [{ name: 'Kari Nordmann', href: null, role: 'Author', detail: 'UiT', email: 'kari@uit.example', orcid: sampleOrcid }],
  withdrawal: { label: 'Withdraw', href: '/boreal/en/submissions/17/withdrawal' },
});
