import { textareaSample } from '../authoring/wizard/details.view.js';
import { selectSample } from '../authoring/wizard/files.view.js';
import { sampleSubmissionFrame, type SubmissionFrameModel } from '../desk/submission-frame.js';
import type { ErrorSummary, Field, Select, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';

export interface TasksPage extends PageModel {
  frame: SubmissionFrameModel;
  errors: ErrorSummary | null;
  lede: string;
  none: string;
  tasks: { words: string[]; meta: string; state: { text: string; color: string }; see: { href: string; label: string } | null; done: { action: string; label: string; name: string } | null }[];
  give: { heading: string; action: string; words: Textarea; owner: Select; due: Field; submit: string } | null;
}

const due: Field = { id: 'due', name: 'due', label: 'Due', type: 'date', value: '', error: null, hint: null, required: false, autocomplete: null, inputmode: null, maxlength: null, lang: null };

export const tasksView = defineView<TasksPage>('editorial/tasks/tasks', 'staff', {
  title: 'Tasks', frame: sampleSubmissionFrame, errors: { title: 'There is a problem', errors: [{ href: '#words', text: 'Write it.' }] }, lede: 'What there is to do.', none: 'Nothing to do.',
  tasks: [{ words: ['Check figure 2'], meta: 'Kari, by 4 May', state: { text: 'Open', color: 'info' }, see: { href: '/returned', label: 'See to it' }, done: { action: '/done', label: 'Done', name: 'Done: check figure 2' } }],
  give: { heading: 'Give a task', action: '/boreal/en/desk/submissions/17/tasks', words: { ...textareaSample, id: 'words', name: 'words' }, owner: { ...selectSample, id: 'owner', name: 'owner' }, due, submit: 'Give the task' },
});
