/** What cleaning takes out; each has a text `cleaning.removed.<kind>`. */
export const removedKinds = [
  'properties', 'xmp', 'changeAuthors', 'commentAuthors', 'annotationAuthors', 'revisionIds', 'customXml', 'thumbnail', 'embedded', 'people', 'settings', 'links', 'fields', 'altPaths',
  'imageMetadata', 'location', 'profile', 'trailing', 'script', 'privateData', 'oldRevisions', 'fileId', 'fileNames', 'unknown',
] as const;
export type RemovedKind = (typeof removedKinds)[number];

export interface Removed {
  kind: RemovedKind;
  count: number;
}

export interface Cleaned {
  bytes: Uint8Array;
  removed: Removed[];
}

/** Why a file has no cleaned copy; each has a text `cleaning.reason.<reason>` that says what to do. */
export const reasons = ['encrypted', 'signed', 'broken', 'unknown', 'legacy', 'rtf', 'latex', 'macros', 'foreign', 'portfolio', 'nested', 'tooLarge', 'tooSlow', 'notVerified'] as const;
export type Reason = (typeof reasons)[number];

/** Nothing is handed out of such a file until an editor has looked at it. */
export class Uncleanable extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

/** Counts what was taken out. */
export class Tally {
  private readonly counts = new Map<RemovedKind, number>();

  add(kind: RemovedKind, count = 1): void {
    if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
  }

  addAll(removed: readonly Removed[]): void {
    for (const { kind, count } of removed) this.add(kind, count);
  }

  list(): Removed[] {
    return removedKinds.flatMap((kind) => (this.counts.has(kind) ? [{ kind, count: this.counts.get(kind)! }] : []));
  }
}

/** Who an author of changes and comments is called instead. */
export type Neutral = 'Author' | 'Reviewer';

export const utf8 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
