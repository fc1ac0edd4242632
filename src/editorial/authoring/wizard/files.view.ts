import type { ErrorSummary, FileField, Select } from '../../../platform/web/fields.js';
import { defineView, type PageModel } from '../../../platform/views/view.js';
import type { FileRow } from '../file-rows.js';
import { frameSample, type WizardFrame } from './steps.js';

export interface FilesPage extends PageModel {
  frame: WizardFrame;
  lede: string;
  errors: ErrorSummary | null;
  action: string;
  files: (FileRow & { removal: string; remove: string })[];
  none: string;
  component: Select;
  file: FileField;
  next: string;
}

export const selectSample: Select = { id: 'component', name: 'component', label: 'What it is', options: [{ value: 'articleText', label: 'Article text', selected: true }], hint: null, error: null, required: true };
export const fileSample: FileField = { id: 'file', name: 'file', label: 'File', accept: '.pdf,.docx,.odt', multiple: false, hint: 'At most 100 MB', error: 'The file is empty.', required: true };

export const filesView = defineView<FilesPage>('editorial/authoring/files', 'plain', {
  title: 'Your files', frame: frameSample, lede: 'Upload the text first.', action: '/boreal/en/submissions/17/files',
  errors: { title: 'There is a problem', errors: [{ href: '#file', text: 'The file is empty.' }] },
  files: [{ name: 'snow.pdf', href: '/boreal/en/submissions/17/files/x', kind: 'Article text', meta: '12 kB', removal: '/boreal/en/submissions/17/files/x/removal', remove: 'Remove snow.pdf' }],
  none: 'No files yet', component: selectSample, file: fileSample, next: '/boreal/en/submissions/17/details',
});
