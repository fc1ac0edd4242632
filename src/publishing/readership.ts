import type { Request } from 'express';

/** The forms in which an article is met besides its page: a full text, or a supplement to it. */
export type FileForm = 'pdf' | 'html' | 'xml' | 'epub' | 'other' | 'supplement';

interface ArticleMet {
  kind: 'article';
  journalId: number;
  /** The article's number for readers. */
  item: number;
  version: number;
  /** When the article was first published. */
  firstPublishedAt: Date;
}

/** What a reader has met. */
export type Met =
  | { kind: 'journal'; journalId: number }
  | { kind: 'issue'; journalId: number; item: number }
  | ArticleMet & { form: 'page' }
  /** `key` tells the files of an article apart. */
  | ArticleMet & { form: FileForm; key: string }
  | { kind: 'search'; journalId: number; term: string; results: number };

/** Where looks of readers are counted; filled by the room of statistics. It neither waits nor fails. */
export interface Readership {
  /** Said before the answer is sent; it counts when it was, with a status that counts. */
  met(request: Request, met: Met): void;
}
export const READERSHIP = Symbol('readership');

/** The form of a file, as COUNTER's reader understands it. */
export function formOf({ mediaType, supplement }: { mediaType: string; supplement: boolean }): FileForm {
  if (supplement) return 'supplement';
  const forms: Record<string, FileForm> = { 'application/pdf': 'pdf', 'text/html': 'html', 'application/xml': 'xml', 'text/xml': 'xml', 'application/epub+zip': 'epub' };
  return forms[mediaType.split(';')[0] ?? ''] ?? 'other';
}
