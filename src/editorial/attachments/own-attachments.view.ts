import type { ErrorSummary, FileField } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { fileSample } from '../authoring/wizard/files.view.js';

export interface AttachmentsPage extends PageModel {
  eyebrow: { text: string; lang: string };
  errors: ErrorSummary | null;
  lede: string;
  none: string;
  files: { name: string; href: string; meta: string; removal: string; remove: string; removeShort: string }[];
  upload: { action: string; file: FileField; submit: string } | null;
  full: string | null;
  back: { label: string; href: string };
}

export const attachmentsView = defineView<AttachmentsPage>('editorial/attachments/own', 'plain', {
  title: 'Files with your review', eyebrow: { text: 'Snow', lang: 'en' }, errors: { title: 'There is a problem', errors: [{ href: '#file', text: 'The file is empty.' }] },
  lede: 'The editors decide what the author gets.', none: 'No files yet',
  files: [{ name: 'notes.docx', href: '/boreal/en/reviews/x/attachments/y', meta: '12 kB', removal: '/boreal/en/reviews/x/attachments/y/removal', remove: 'Remove notes.docx', removeShort: 'Remove' }],
  upload: { action: '/boreal/en/reviews/x/attachments', file: fileSample, submit: 'Attach' }, full: 'No more files.', back: { label: 'Back to the review', href: '/boreal/en/reviews/x' },
});
