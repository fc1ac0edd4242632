import type { Choices, ErrorSummary, Field, Select, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Crumbs } from '../place.js';
import type { FileListModel } from './review-panel.view.js';
import { sampleChoices, sampleField, sampleSelect, sampleTextarea } from './samples.js';

export interface InvitePage extends PageModel {
  crumbs: Crumbs;
  work: { title: string; lang: string };
  errors: ErrorSummary | null;
  /** Who is asked, where that is one of the journal's reviewers. */
  known: null | { detail: string; warnings: { kind: 'warning'; title: string; text: string; live: boolean }[] };
  /** Files on which an editor has to decide first. */
  unchecked: null | (FileListModel & { heading: string; text: string });
  action: string;
  reviewer: string;
  newPerson: null | { heading: string; givenName: Field; familyName: Field; email: Field; language: Select };
  review: { heading: string; method: Choices; responseDue: Field; reviewDue: Field; form: Select | null };
  files: null | Choices;
  noFiles: string;
  note: Textarea;
  submit: string;
  back: { label: string; href: string };
}

export const inviteView = defineView<InvitePage>('editorial/review/invite', 'staff', {
  title: 'Invite Kari Nordmann',
  crumbs: [{ label: 'Manuscript 17', href: '/boreal/en/desk/submissions/17' }, { label: 'Invite', href: null }],
  work: { title: 'Snow', lang: 'en' },
  errors: { title: 'There is a problem', errors: [{ href: '#method', text: 'Choose' }] },
  known: { detail: 'University of Tromsø', warnings: [{ kind: 'warning', title: 'Same affiliation', text: 'Look twice.', live: false }] },
  unchecked: {
    heading: 'Not yet checked', text: 'Open each file and look for names.', none: '',
    items: [{ name: 'snow.pdf', href: '/boreal/en/desk/submissions/17/files/y/clean', kind: '', meta: '1 MB', status: { text: 'Names stand in it', color: 'warning' }, action: null }],
  },
  action: '/boreal/en/desk/submissions/17/reviewers',
  reviewer: 'x',
  newPerson: {
    heading: 'Who', givenName: { ...sampleField, id: 'givenName', name: 'givenName' }, familyName: { ...sampleField, id: 'familyName', name: 'familyName' },
    email: { ...sampleField, id: 'email', name: 'email', type: 'email' }, language: sampleSelect,
  },
  review: {
    heading: 'The review', method: sampleChoices, responseDue: { ...sampleField, id: 'responseDue', name: 'responseDue', type: 'date', value: '2026-05-04', maxlength: null, inputmode: null },
    reviewDue: { ...sampleField, id: 'reviewDue', name: 'reviewDue', type: 'date', value: '2026-06-01', maxlength: null, inputmode: null }, form: { ...sampleSelect, id: 'form', name: 'form' },
  },
  files: { ...sampleChoices, id: 'files-group', name: 'files', options: [{ id: 'files', value: 'y', label: 'snow.pdf', hint: 'Not checked', checked: true }] },
  noFiles: 'There are no files in this round.',
  note: sampleTextarea,
  submit: 'Send the invitation',
  back: { label: 'Cancel', href: '/boreal/en/desk/submissions/17' },
});
