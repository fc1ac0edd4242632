import { parentPort } from 'node:worker_threads';
import { wash, type Laundry } from './wash.js';

parentPort?.on('message', (laundry: Laundry) => void wash(laundry).then((washed) => parentPort?.postMessage(washed)));
