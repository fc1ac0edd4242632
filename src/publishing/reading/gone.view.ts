import { defineView, type PageModel } from '../../platform/views/view.js';

/** Where an article was, and is no more. */
export interface GonePage extends PageModel {
  lang: string;
  explanation: string[];
  links: { label: string; href: string }[];
}

export const goneView = defineView<GonePage>('publishing/gone', 'public', {
  title: 'Snow', lang: 'en', explanation: ['This article has been taken back.'], links: [{ label: 'To the journal', href: '/boreal/en' }],
});
