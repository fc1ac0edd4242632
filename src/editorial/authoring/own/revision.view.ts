import type { ErrorSummary, FileField, Select } from '../../../platform/web/fields.js';
import { defineView, type PageModel } from '../../../platform/views/view.js';
import { fileSample, selectSample } from '../wizard/files.view.js';
import type { Crumbs } from '../../place.js';

export interface RevisionPage extends PageModel {
  crumbs: Crumbs;
  lede: string;
  errors: ErrorSummary | null;
  action: string;
  component: Select;
  file: FileField;
  back: string;
}

export const revisionView = defineView<RevisionPage>('editorial/authoring/revision', 'plain', {
  title: 'Send a revised file', lede: 'Answer the reviewers in it.', action: '/boreal/en/submissions/17/revision', back: '/boreal/en/submissions/17',
  crumbs: [{ label: 'My submissions', href: '/boreal/en/submissions' }, { label: 'Revision', href: null }],
  errors: { title: 'There is a problem', errors: [{ href: '#file', text: 'The file is empty.' }] }, component: selectSample, file: fileSample,
});
