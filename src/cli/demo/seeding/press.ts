import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { GalleyManuscript, GalleyOptions } from '../galleys/parts.js';

export interface Sheets {
  content: GalleyManuscript;
  options: GalleyOptions;
}

/** Prints PDFs one after the other. */
export type Press = (order: readonly Sheets[], signal: AbortSignal) => AsyncIterable<Buffer>;

/** Prints beside the server, which goes on answering. */
export const pressInThread: Press = async function* (order, signal) {
  const thread = new Worker(new URL('./press.thread.js', import.meta.url));
  try {
    for (const sheets of order) {
      thread.postMessage(sheets);
      const [bytes] = (await once(thread, 'message', { signal })) as [Uint8Array];
      yield Buffer.from(bytes);
    }
  } finally {
    await thread.terminate();
  }
};

/** Prints here and now. */
export const pressInline: Press = async function* (order) {
  const { renderPdf } = await import('../galleys/pdf.js');
  for (const { content, options } of order) yield await renderPdf(content, options);
};
