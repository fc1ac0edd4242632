import type { Checkbox, ErrorSummary, Field, Select } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleCheckbox, sampleNames } from '../registration/register.view.js';
import { sampleField } from '../sign-in/sign-in.view.js';

type Link = { label: string; href: string };

export interface AlertsPage extends PageModel {
  intro: string;
  errors: ErrorSummary | null;
  action: string;
  email: Field;
  language: Select;
  newIssue: Checkbox;
  submit: string;
  notes: string[];
  privacy: Link;
}

export const alertsView = defineView<AlertsPage>('accounts/alerts/alerts', 'plain', {
  title: 'Alerts', intro: 'A mail when an issue comes out.', errors: { title: 'There is a problem', errors: [{ href: '#email', text: 'Write an address' }] }, action: '/boreal/en/alerts',
  email: { ...sampleField, id: 'email', name: 'email', type: 'email', autocomplete: 'email' }, language: { ...sampleNames.country, id: 'language', name: 'language' },
  newIssue: { ...sampleCheckbox, id: 'newIssue', name: 'newIssue' }, submit: 'Send', notes: ['No tracking.'], privacy: { label: 'Privacy statement', href: '/en/privacy' },
});

export interface OwnAlertsPage extends PageModel {
  intro: string;
  action: string;
  language: Select;
  save: string;
  end: { heading: string; text: string; action: string; submit: string };
}

export const ownAlertsView = defineView<OwnAlertsPage>('accounts/alerts/own', 'plain', {
  title: 'Your alerts', intro: 'ada@example.org hears of new issues.', action: '/boreal/en/alerts/own/x', language: { ...sampleNames.country, id: 'language', name: 'language' }, save: 'Save',
  end: { heading: 'Stop', text: 'The address is deleted.', action: '/boreal/en/alerts/own/x/end', submit: 'Stop the mail' },
});
