import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Received extends Email {
  envelopeTo: string[];
  envelopeFrom: string;
  raw: string;
}

/** A real SMTP server that keeps what it receives. */
export class Postbox {
  readonly mails: Received[] = [];
  /** What is answered to mail for these addresses, instead of taking it. */
  readonly refusals = new Map<string, { code: number; text: string }>();
  private constructor(private readonly server: SMTPServer, readonly url: string) {}

  static async open(): Promise<Postbox> {
    let box: Postbox | null = null;
    const server = new SMTPServer({
      authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false,
      onRcptTo({ address }, _session, done) {
        const refusal = box?.refusals.get(address);
        done(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : undefined);
      },
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks).toString('utf8');
          PostalMime.parse(raw).then((mail) => {
            box?.mails.push({ ...mail, envelopeTo: session.envelope.rcptTo.map((to) => to.address), envelopeFrom: session.envelope.mailFrom ? session.envelope.mailFrom.address : '', raw });
            done();
          }, done);
        });
      },
    });
    // A sender that is killed leaves its connection behind.
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    box = new Postbox(server, `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
    return box;
  }

  /** The first mail to this address whose subject holds `about`; waits for it, up to ten seconds. */
  async mailTo(address: string, about = ''): Promise<Received> {
    const until = Date.now() + 10_000;
    for (;;) {
      const mail = this.mails.find((mail) => mail.envelopeTo.includes(address) && (mail.subject ?? '').includes(about));
      if (mail) return mail;
      if (Date.now() > until) throw new Error(`No mail to ${address} about “${about}” came; came: ${this.mails.map((mail) => `${mail.envelopeTo.join()}: ${mail.subject}`).join(' | ')}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** The first address in a mail that begins with this one. */
  static link(mail: Received, start: string): string {
    const link = new RegExp(`${start.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[^\\s"<>\\])]*`).exec(mail.text ?? '')?.[0];
    if (!link) throw new Error(`No link to ${start} in the mail.`);
    return link;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
