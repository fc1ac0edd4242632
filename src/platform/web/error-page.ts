import { defineView, type PageModel } from '../views/view.js';

export interface ErrorPage extends PageModel {
  status: number;
  text: string;
  home: { href: string; label: string };
  /** Shown with unexpected errors, so that it can be found in the log. */
  reference: string | null;
}

export const errorPage = defineView<ErrorPage>('errors/error', 'plain', {
  title: 'Page not found', status: 404, text: 'There is no page at this address.', home: { href: '/en', label: 'To the front page' }, reference: 'a1b2c3',
});
