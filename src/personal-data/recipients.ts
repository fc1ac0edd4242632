import type { Words } from './words.js';

/** Kinds of recipients outside the platform. */
export const recipients = {
  'indexing services': {
    en: 'indexing services that the journal uses, once the work is published',
    nb: 'indekseringstjenester som tidsskriftet bruker, når arbeidet er publisert',
    nn: 'indekseringstenester som tidsskriftet bruker, når arbeidet er publisert',
  },
  'recipients of the journal’s mail, as the address for replies': {
    en: 'those to whom the journal writes, as the address for replies',
    nb: 'dem som tidsskriftet skriver til, som svaradresse',
    nn: 'dei som tidsskriftet skriv til, som svaradresse',
  },
} as const satisfies Record<string, Words>;

export type Recipient = keyof typeof recipients;
