import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { addressesOf, begin, multipart } from '../support/authoring.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { tinyPdf } from '../support/manuscripts.js';

const limit = 100 * 1024 * 1024;
let app: TestApp;
let author: Player;
let address: string;

beforeAll(async () => {
  app = await startTestApp();
  author = await makePlayer(app);
  const journal = await makeJournal(app);
  address = addressesOf(journal, await begin(app, journal, author)).files;
});
afterAll(() => app.stop());

/** Streams a PDF of this size, a megabyte at a time, as slowly as the server reads. */
async function send(size: number): Promise<{ status: number; text: string }> {
  const frame = multipart({ content: Buffer.from('HERE') });
  const [head = '', tail = ''] = frame.body.toString('latin1').split('HERE');
  const start = tinyPdf();
  const end = Buffer.from('\n%%EOF\n');
  const answer = new Promise<{ status: number; text: string }>((resolve, reject) => {
    const { port } = new URL(app.url);
    const call = request({
      host: '127.0.0.1', port, path: address, method: 'POST',
      headers: { Cookie: author.cookie, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': frame.type, 'Content-Length': head.length + size + tail.length },
    }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    call.on('error', reject);
    const write = async (): Promise<void> => {
      const part = async (bytes: Buffer): Promise<void> => {
        if (!call.write(bytes)) await new Promise((drained) => call.once('drain', drained));
      };
      await part(Buffer.concat([Buffer.from(head, 'latin1'), start]));
      for (let left = size - start.length - end.length; left > 0; left -= 1024 * 1024) await part(Buffer.alloc(Math.min(left, 1024 * 1024), 32));
      call.end(Buffer.concat([end, Buffer.from(tail, 'latin1')]));
    };
    void write();
  });
  return answer;
}

const lying = (): string[] => readdirSync(join(app.folder, 'uploads'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);

test('[X38] a file of 100 MB is taken; one byte more is refused in plain words, and nothing of it is left', async () => {
  expect((await send(limit)).status).toBe(303);
  const kept = lying();
  expect(kept).toHaveLength(1);
  const tooLarge = await send(limit + 1);
  expect(tooLarge.status).toBe(413);
  expect(tooLarge.text).toContain('The file is too large');
  expect(lying()).toEqual(kept);
}, 60_000);
