import type { Choices } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';

export interface NotificationsPage extends PageModel {
  intro: string;
  action: string;
  groups: {
    id: string;
    heading: string;
    choices: Choices | null;
    always: { id: string; heading: string; items: string[] }[];
  }[];
  submit: string;
  news: { heading: string; text: string; href: string; label: string };
}

export const notificationsView = defineView<NotificationsPage>('accounts/notifications', 'profile', {
  title: 'Notifications', intro: 'Choose.', action: '/en/profile/notifications',
  groups: [{
    id: 'group-0', heading: 'Manuscripts of yours',
    choices: { id: 'kinds-0', name: 'kinds', legend: 'Write to me when', hint: 'At once', error: 'Wrong', required: true, options: [{ id: 'kind-inReview', value: 'inReview', label: 'It goes to review', hint: 'Then', checked: true }] },
    always: [{ id: 'always-0', heading: 'Always sent, because you cannot do your part without it', items: ['The editors ask you to revise'] }],
  }],
  submit: 'Save', news: { heading: 'News', text: 'You get no news.', href: '/en/profile/consents', label: 'Consents' },
});
