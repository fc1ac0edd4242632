import type { ErrorSummary, FileField } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { fileSample } from '../authoring/wizard/files.view.js';
import { sampleSubmissionFrame, type SubmissionFrameModel } from '../desk/submission-frame.js';

export interface HtmlPartsPage extends PageModel {
  frame: SubmissionFrameModel;
  errors: ErrorSummary | null;
  lede: string;
  missing: { kind: 'warning'; title: string; text: string; live: boolean } | null;
  none: string;
  files: { name: string; meta: string; removal: string; remove: string; removeShort: string }[];
  upload: { action: string; file: FileField; submit: string };
  preview: { heading: string; src: string; title: string; lang: string };
  back: { label: string; href: string };
}

export const htmlPartsView = defineView<HtmlPartsPage>('editorial/html-parts/parts', 'staff', {
  title: 'Images and styles of HTML', frame: sampleSubmissionFrame, errors: { title: 'There is a problem', errors: [{ href: '#file', text: 'The file is empty.' }] },
  lede: 'Found by their names.', missing: { kind: 'warning', title: '1 file is missing', text: 'fig2.png', live: false }, none: 'None yet',
  files: [{ name: 'fig1.png', meta: '12 kB', removal: '/removal', remove: 'Remove fig1.png', removeShort: 'Remove' }],
  upload: { action: '/parts', file: fileSample, submit: 'Upload' }, preview: { heading: 'As readers see it', src: '/shown', title: 'Snow, HTML', lang: 'en' }, back: { label: 'Back', href: '/boreal/en/desk/submissions/17' },
});
