import type { ErrorSummary, FileField, Textarea } from '../../../platform/web/fields.js';
import { defineView, type PageModel } from '../../../platform/views/view.js';

export interface ManyPage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  intro: string;
  columnsText: string;
  example: { label: string; href: string };
  errors: ErrorSummary | null;
  preview: null | {
    heading: string;
    summary: string;
    columns: { line: string; who: string; roles: string; state: string };
    rows: { line: number; who: string; email: string | null; roles: string; term: string | null; state: { text: string; color: string }; problem: string | null }[];
    send: null | { action: string; text: string; label: string };
  };
  fileHeading: string;
  fileAction: string;
  file: FileField;
  textHeading: string;
  textAction: string;
  text: Textarea;
}

const sampleText: Textarea = { id: 'text', name: 'text', label: 'Lines', value: 'email,roles', rows: 10, error: 'Broken', hint: 'The first line names the columns', required: true, maxlength: 200000, lang: 'en' };

export const manyView = defineView<ManyPage>('accounts/invitations/many', 'staff', {
  title: 'Invite many', crumbs: [{ label: 'Invitations', href: '/joe/en/desk/invitations' }, { label: 'Invite many', href: null }], intro: 'Nothing is sent before you have seen it.', columnsText: 'E-mail, roles',
  example: { label: 'Example', href: '/joe/en/desk/invite-many/example.csv' }, errors: { title: 'There is a problem', errors: [{ href: '#text', text: 'Broken' }] },
  preview: {
    heading: 'Look through', summary: '1 of 2 lines', columns: { line: 'Line', who: 'Who', roles: 'Roles', state: 'State' },
    rows: [{ line: 2, who: 'Ada', email: 'ada@example.org', roles: 'Editor', term: 'until 2027', state: { text: 'Ready', color: 'success' }, problem: 'Twice' }],
    send: { action: '/joe/en/desk/invite-many/send', text: 'email,roles', label: 'Send 1 invitation' },
  },
  fileHeading: 'From a file', fileAction: '/joe/en/desk/invite-many/file', file: { id: 'file', name: 'file', label: 'File', accept: '.csv', multiple: false, hint: 'CSV', error: 'Empty', required: true },
  textHeading: 'Paste', textAction: '/joe/en/desk/invite-many', text: sampleText,
});
