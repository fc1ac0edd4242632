import type { ErrorSummary, Select, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleFrame, type PersonFrameModel } from '../people/person-frame.js';

export interface NoteModel {
  owner: string;
  lang: string | null;
  paragraphs: string[];
  meta: string;
  removed: { text: string; color: string } | null;
  earlier: null | { label: string; wordings: { paragraphs: string[]; meta: string }[] };
  edit: null | { label: string; href: string };
}

export const sampleNote: NoteModel = {
  owner: 'Journal of Examples', lang: 'en', paragraphs: ['Answers quickly.', 'Prefers mail.'], meta: '1 May 2026, Ada Lovelace', removed: { text: 'Removed 3 May 2026', color: 'warning' },
  earlier: { label: 'Earlier wordings', wordings: [{ paragraphs: ['Answers.'], meta: '30 April 2026, Ada Lovelace' }] },
  edit: { label: 'Change', href: '/en/admin/people/x/notes/1' },
};
export const sampleTextarea: Textarea = { id: 'text', name: 'text', label: 'Note', value: 'Answers', rows: 5, error: 'Write it', hint: 'Nothing sensitive', required: true, maxlength: 4000, lang: 'en', inputmode: 'text' } as Textarea;

export interface NotesPage extends PageModel, PersonFrameModel {
  lede: string;
  notes: NoteModel[];
  nothing: { title: string; text: string; action: null };
  write: null | { errors: ErrorSummary | null; action: string; owner: Select | null; text: Textarea };
}

const errors = { title: 'There is a problem', errors: [{ href: '#text', text: 'Write it' }] };

export const notesView = defineView<NotesPage>('accounts/notes', 'staff', {
  ...sampleFrame, lede: 'Only this journal’s managers see them.', notes: [sampleNote], nothing: { title: 'No notes', text: 'None', action: null },
  write: { errors, action: '/en/admin/people/x/notes', owner: { id: 'owner', name: 'owner', label: 'For', options: [{ value: '', label: 'The platform', selected: true }], hint: 'Who sees it', error: 'Unknown', required: true }, text: sampleTextarea },
});

export interface NotePage extends PageModel, PersonFrameModel {
  errors: ErrorSummary | null;
  owner: string;
  action: string;
  text: Textarea;
  cancelHref: string;
  removeAction: string;
}

export const noteView = defineView<NotePage>('accounts/note', 'staff', {
  ...sampleFrame, errors, owner: 'Journal of Examples', action: '/en/admin/people/x/notes/1', text: sampleTextarea, cancelHref: '/en/admin/people/x/notes', removeAction: '/en/admin/people/x/notes/1/remove',
});
