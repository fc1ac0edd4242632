import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { JobFailure } from '../jobs/jobs.js';

/** A mail as it leaves the house. Addresses are objects, never strings: a line break inside an address string would redirect the mail. */
export interface Outgoing {
  messageId: string;
  /** Where notices go that it could not be delivered: the sender on the envelope (RFC 5321). */
  returnTo: string;
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

/** The mail server will never take this mail to this address; the status is a code of RFC 3463. */
export class Refused extends Error {
  constructor(readonly status: string) {
    super('refused');
  }
}

/** What a server said of the recipient or of the mail, for good. What it says of us (5.7: who may send) is another matter: that is set right, and the mail goes then. */
function refusal(error: unknown): Refused | null {
  const { code, command, responseCode, response } = error as { code?: unknown; command?: unknown; responseCode?: unknown; response?: unknown };
  if (code === 'EENVELOPE' && responseCode === undefined) return new Refused('5.1.3');
  if ((command !== 'RCPT TO' && command !== 'DATA') || typeof responseCode !== 'number' || responseCode < 550 || responseCode > 559) return null;
  const status = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(String(response))?.[0];
  return status?.startsWith('5.7.') ? null : new Refused(status ?? '5.0.0');
}

export const TRANSPORT = Symbol('mail transport');

/** Real mail, over SMTP. */
export function smtp(url: string): Transport {
  const transporter: Transporter = createTransport({ url, pool: true, maxConnections: 2, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 });
  return {
    async send(mail) {
      const { returnTo, ...letter } = mail;
      await transporter.sendMail({ ...letter, envelope: { from: returnTo, to: mail.to.address }, disableFileAccess: true, disableUrlAccess: true }).catch((error: unknown) => {
        throw refusal(error) ?? error;
      });
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
