import { defineView, type PageModel } from '../../platform/views/view.js';

/** Where an article was, and is no more. */
export interface GonePage extends PageModel {
  lang: string;
  mark: string | null;
  authors: string | null;
  explanation: string[];
  note: null | { lang: string; paragraphs: string[] };
  links: { label: string; href: string }[];
}

export const goneView = defineView<GonePage>('publishing/gone', 'public', {
  title: 'Snow', lang: 'en', mark: 'Removed', authors: 'Ada Lovelace', explanation: ['This article has been taken back.'], note: { lang: 'en', paragraphs: ['It named people who had not agreed.'] }, links: [{ label: 'To the journal', href: '/boreal/en' }],
});
