import { defineView, type PageModel } from '../../platform/views/view.js';
import type { ErrorSummary, Field } from '../../platform/web/fields.js';
import { sampleAbout, type About } from '../profile/profile.view.js';
import { sampleField } from '../sign-in/sign-in.view.js';

export interface InterestsPage extends PageModel {
  about: About;
  errors: ErrorSummary | null;
  action: string;
  removeAction: string;
  suggestHref: string;
  words: Field;
  held: string[];
  suggestions: { heading: string; words: string[]; none: string | null };
}

export const interestsView = defineView<InterestsPage>('accounts/interests', 'profile', {
  title: 'Interests', about: sampleAbout, errors: { title: 'There is a problem', errors: [{ href: '#words', text: 'Too many' }] }, action: '/en/profile/interests', removeAction: '/en/profile/interests/remove',
  suggestHref: '/en/profile/interests/suggestions.json', words: { ...sampleField, id: 'words', name: 'words' }, held: ['peat'], suggestions: { heading: 'Words that others use', words: ['moths'], none: 'No word fits.' },
});
