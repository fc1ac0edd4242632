import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { JobFailure } from '../jobs/jobs.js';

/** A mail as it leaves the house. Addresses are objects, never strings: a line break inside an address string would redirect the mail. */
export interface Outgoing {
  messageId: string;
  from: { name: string; address: string };
  to: { name: string; address: string };
  replyTo: { name: string; address: string } | undefined;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

export interface Transport {
  send(mail: Outgoing): Promise<void>;
  close(): void;
}

export const TRANSPORT = Symbol('mail transport');

/** Real mail, over SMTP. */
export function smtp(url: string): Transport {
  const transporter: Transporter = createTransport({ url, pool: true, maxConnections: 2, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 });
  return {
    async send(mail) {
      await transporter.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true });
    },
    close: () => transporter.close(),
  };
}

/** The demo's mailbox: a file for each mail, in the demo's own folder. */
export function folder(path: string): Transport {
  return {
    async send(mail) {
      await mkdir(path, { recursive: true });
      const name = join(path, `${Date.now()}-${mail.messageId.replace(/[^\w]/g, '').slice(0, 24)}.json`);
      await writeFile(`${name}.part`, JSON.stringify({ ...mail, at: new Date().toISOString() }));
      await rename(`${name}.part`, name);
    },
    close: () => undefined,
  };
}

/** No mail server set: mail waits in the queue. */
export const waiting: Transport = {
  send: () => Promise.reject(new JobFailure('no-mail-server')),
  close: () => undefined,
};
