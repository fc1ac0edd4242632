import { defineView, type PageModel } from '../../../platform/views/view.js';

/** What a mailed link about a lost second factor opens. */
export interface RemovalPage extends PageModel {
  texts: string[];
  /** Null until the waiting time is over. */
  remove: null | { action: string; label: string };
  stop: { action: string; label: string };
}

export const removalView = defineView<RemovalPage>('accounts/factor-removal', 'plain', {
  title: 'Remove two-step sign-in?', texts: ['The time is over.'], remove: { action: '/en/second-factor-removal/x', label: 'Remove it' }, stop: { action: '/en/second-factor-removal/x/stop', label: 'Stop it' },
});
