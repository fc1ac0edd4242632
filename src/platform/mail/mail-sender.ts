import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { returnAddress } from './bounce-notice.js';
import { Bounces } from './bounces.js';
import { MAIL_GATE, type MailGate } from './mail-gate.js';
import { Message } from './message.entity.js';
import { linkPlace, SecretLinks } from './secret-links.js';
import { Refused, TRANSPORT, type Outgoing, type Transport } from './transport.js';

/** Sends what waits in the queue. A mail of unknown outcome goes again, with the same Message-ID; one that is refused for good does not. */
@Injectable()
export class MailSender implements OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: SecretLinks,
    private readonly bounces: Bounces,
    @Inject(TRANSPORT) private readonly transport: Transport,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(MAIL_GATE) private readonly gate: MailGate,
    jobs: Jobs,
  ) {
    jobs.define('mail.send', ({ message }) => this.send(Number(message)));
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  private async send(id: number): Promise<void> {
    const message = await this.database.manager.findOneBy(Message, { id });
    if (!message || message.sentAt || message.failedAt) return;
    // It was queued before; it stays unsent.
    if (await this.gate.holdsBack({ template: message.template, personId: message.personId, address: message.toAddress })) return;
    const link = message.linkKind && message.linkId !== null ? await this.links.make(message.linkKind, message.linkId, message.toAddress) : '';
    if (link === null) return;
    const fill = (text: string): string => (link ? text.replaceAll(linkPlace, link) : text);
    const outgoing: Outgoing = {
      messageId: message.messageId,
      returnTo: this.config.BOUNCE_ADDRESS ? returnAddress(this.config.BOUNCE_ADDRESS, message.messageId) : this.config.mailFrom,
      from: { name: message.fromName, address: this.config.mailFrom },
      to: { name: message.toName, address: message.toAddress },
      replyTo: message.replyTo ? { name: message.fromName, address: message.replyTo } : undefined,
      subject: message.subject,
      text: fill(message.text),
      html: fill(message.html),
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': message.language, ...Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, fill(value)])) },
    };
    try {
      await this.transport.send(outgoing);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return this.bounces.came(id, error.status);
    }
    await this.database.execute('update message set sent_at = $2 where id = $1', [id, this.clock.now()]);
  }
}
