import { parentPort } from 'node:worker_threads';
import { renderPdf } from '../galleys/pdf.js';
import type { Sheets } from './press.js';

parentPort?.on('message', ({ content, options }: Sheets) => {
  void renderPdf(content, options).then((bytes) => parentPort?.postMessage(bytes));
});
