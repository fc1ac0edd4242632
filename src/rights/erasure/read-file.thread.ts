import { parentPort } from 'node:worker_threads';
import { findIn, type Asked } from './find-in-file.js';

parentPort?.on('message', (asked: Asked) => void findIn(asked).then((found) => parentPort?.postMessage(found)));
