import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { convert } from 'html-to-text';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import type { Language } from '../i18n/texts.js';
import { Jobs } from '../jobs/jobs.js';
import { Engine } from '../views/engine.js';
import type { View } from '../views/view.js';
import { MAIL_GATE, type MailGate } from './mail-gate.js';
import { messageIdOf } from './message-id.js';
import { Message } from './message.entity.js';
import { linkPlace } from './secret-links.js';

/** What every mail's view is given. `link` is null or the place of the secret link. */
export interface MailModel {
  subject: string;
  name: string;
  link: string | null;
  from: string;
}

export interface Letter<M extends MailModel> {
  view: View<M>;
  to: { personId: number | null; address: string; name: string; language: Language };
  model: Omit<M, 'link' | 'name' | 'from'>;
  /** The sender as the reader knows it: the journal or the platform. */
  from: { name: string; replyTo: string | null };
  /** Letters with the same key are sent once. */
  key?: string;
  link?: { kind: string; id: number };
  /** More headers; the place of the secret link in them is filled when it leaves. */
  headers?: Record<string, string>;
  journalId?: number | null;
  about?: readonly [kind: string, id: number];
  senderId?: number | null;
}

/** What stands in a header is one line, whatever was typed. */
/** A key is kept with the mail, and says no more than that it is the same: an address in it is put as a digest. */
const withoutAddress = (key: string, address: string): string => key.replaceAll(address.toLowerCase(), createHash('sha256').update(address.toLowerCase()).digest('base64url').slice(0, 22));
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Writes mail into the queue, in the transaction of the act that causes it. */
@Injectable()
export class Mail {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly engine: Engine,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(MAIL_GATE) private readonly gate: MailGate,
  ) {}

  async enqueue<M extends MailModel>(letter: Letter<M>): Promise<void> {
    if (await this.gate.holdsBack({ template: letter.view.name, personId: letter.to.personId, address: letter.to.address })) return;
    const model = { ...letter.model, name: letter.to.name, from: letter.from.name, link: letter.link ? linkPlace : null } as M;
    const html = this.engine.mail(letter.view, model, letter.to.language);
    await this.database.transaction(async () => {
      const [row] = await this.insert({
        messageId: this.newName(),
        dedupeKey: letter.key ? withoutAddress(letter.key, letter.to.address) : null,
        template: letter.view.name,
        journalId: letter.journalId ?? null,
        subjectKind: letter.about?.[0] ?? null,
        subjectId: letter.about?.[1] ?? null,
        personId: letter.to.personId,
        senderId: letter.senderId ?? null,
        toAddress: letter.to.address,
        toName: oneLine(letter.to.name),
        fromName: oneLine(letter.from.name),
        replyTo: letter.from.replyTo,
        language: letter.to.language,
        subject: this.engine.said(oneLine(model.subject), letter.to.language),
        html,
        text: convert(html, { wordwrap: 76, selectors: [{ selector: 'a', options: { hideLinkHrefIfSameAsText: true } }, { selector: 'h1', options: { uppercase: false } }, { selector: 'h2', options: { uppercase: false } }] }),
        linkKind: letter.link?.kind ?? null,
        linkId: letter.link?.id ?? null,
        headers: letter.headers ?? {},
        queuedAt: this.clock.now(),
        sentAt: null, failedAt: null, failure: null,
      });
      await this.send(row);
    });
  }

  /** Writes a letter that came back once more, as it was; to the address that holds now. However often it is asked for, it is one letter. */
  async again(id: number, address: string): Promise<void> {
    await this.database.transaction(async () => {
      const before = await this.database.manager.findOneBy(Message, { id });
      if (!before) return;
      const { id: _id, ...letter } = before;
      const [row] = await this.insert({ ...letter, messageId: this.newName(), dedupeKey: `again ${id}`, toAddress: address, queuedAt: this.clock.now(), sentAt: null, failedAt: null, failure: null });
      await this.send(row);
    });
  }

  private newName(): string {
    return messageIdOf(randomBytes(16).toString('hex'), this.config.publicUrl);
  }

  private async send(row: { id: number } | undefined): Promise<void> {
    if (row) await this.jobs.enqueue('mail.send', { message: row.id }, { key: `mail:${row.id}` });
  }

  private async insert(message: Omit<Message, 'id'>): Promise<{ id: number }[]> {
    const result = await this.database.manager.createQueryBuilder().insert().into(Message).values(message).orIgnore().returning('id').execute();
    return result.raw as { id: number }[];
  }
}
