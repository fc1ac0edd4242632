import { clean, type CleanKind } from './formats/clean.js';
import { Uncleanable, type Neutral, type Reason, type Removed } from './formats/outcome.js';
import { passagesOf } from './read/passages.js';
import { tracesIn, type Trace, type Wanted } from './traces.js';
import { verify } from './verify/verify.js';

export interface Laundry {
  bytes: Uint8Array;
  name: string;
  neutral: Neutral;
  wanted: Wanted[];
}

export type Washed = { ok: true; bytes: Uint8Array; kind: CleanKind; removed: Removed[]; traces: Trace[] } | { ok: false; reason: Reason; finding: string | null };

const refused = (reason: Reason, finding: string | null = null): Washed => ({ ok: false, reason, finding });

/** Cleans, lets the second reader look, and finds who still stands in the text. */
export async function wash({ bytes, name, neutral, wanted }: Laundry): Promise<Washed> {
  try {
    const { bytes: cleaned, kind, removed } = await clean(bytes, name, neutral);
    const finding = await verify(kind, bytes, cleaned, neutral);
    if (finding) return refused('notVerified', finding);
    return { ok: true, bytes: cleaned, kind, removed, traces: tracesIn(await passagesOf(kind, cleaned), wanted) };
  } catch (error) {
    return error instanceof Uncleanable ? refused(error.reason) : refused('broken', error instanceof Error ? error.name : 'unknown');
  }
}
