import type { Words } from './words.js';

/** Kinds of recipients outside the platform. */
export const recipients = {
  'indexing services': {
    en: 'indexing services that the journal uses, once the work is published',
    nb: 'indekseringstjenester som tidsskriftet bruker, når arbeidet er publisert',
    nn: 'indekseringstenester som tidsskriftet bruker, når arbeidet er publisert',
  },
} as const satisfies Record<string, Words>;

export type Recipient = keyof typeof recipients;
