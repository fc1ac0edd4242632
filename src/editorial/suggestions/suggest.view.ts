import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Choices, ErrorSummary, Field, Textarea } from '../../platform/web/fields.js';
import { sampleChoices, sampleField, sampleTextarea } from '../review/samples.js';

export interface SuggestPage extends PageModel {
  lede: string;
  errors: ErrorSummary | null;
  action: string;
  kind: Choices;
  name: Field;
  email: Field;
  affiliation: Field;
  reason: Textarea;
  submit: string;
  back: { label: string; href: string };
}

export const suggestView = defineView<SuggestPage>('editorial/suggestions/suggest', 'plain', {
  title: 'Name a reviewer', lede: 'Only the editors see it.', errors: { title: 'There is a problem', errors: [{ href: '#name', text: 'Write a name' }] }, action: '/boreal/en/submissions/17/named-reviewers/new',
  kind: { ...sampleChoices, id: 'kind-group', name: 'kind' }, name: { ...sampleField, id: 'name', name: 'name' }, email: { ...sampleField, id: 'email', name: 'email', type: 'email' },
  affiliation: { ...sampleField, id: 'affiliation', name: 'affiliation' }, reason: { ...sampleTextarea, id: 'reason', name: 'reason' }, submit: 'Save', back: { label: 'Back', href: '/boreal/en/submissions/17/note' },
});

/** What stands on the wizard's page of the note: whom the authors have named. */
export interface NamedBlock {
  heading: string;
  text: string;
  items: { name: string; detail: string; tag: { text: string; color: string }; remove: { action: string; label: string } }[];
  add: { label: string; href: string } | null;
}

export const sampleNamed: NamedBlock = {
  heading: 'Reviewers', text: 'Only the editors see it.', add: { label: 'Name someone', href: '/boreal/en/submissions/17/named-reviewers/new' },
  items: [{ name: 'Olga Olsen', detail: 'University of Ice', tag: { text: 'Suggested', color: 'info' }, remove: { action: '/boreal/en/submissions/17/named-reviewers/1/removal', label: 'Remove' } }],
};

export interface AskingPage extends PageModel {
  text: string;
  action: string;
  refuse: string;
  submit: string;
  back: { label: string; href: string };
}

export const askingView = defineView<AskingPage>('editorial/suggestions/asking', 'plain', {
  title: 'Do not ask me again', text: 'The journal keeps only a code.', action: '/boreal/en/reviews/x/asking', refuse: 'yes', submit: 'Do not ask me again', back: { label: 'Back', href: '/boreal/en/reviews/x' },
});
