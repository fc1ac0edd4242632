import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { Mail, type Letter, type MailModel } from '../../platform/mail/mail.js';
import { People, type Recipient } from '../person/people.js';

type Composed<M extends MailModel> = Omit<Letter<M>, 'to' | 'from'> & { replyTo?: string | null };
type Compose<M extends MailModel> = (tr: Translator, to: Recipient) => Composed<M> | Promise<Composed<M>>;

/** Mail in the platform's own name, to each in their language. An answer goes to the platform's contact, unless the letter says where. */
@Injectable()
export class PlatformMail {
  constructor(private readonly people: People, private readonly languages: Languages, private readonly mail: Mail, @Inject(CONFIG) private readonly config: Config) {}

  /** Writes to nobody where the person has no address. A letter is about the person it goes to, unless it says about whom. */
  async toPerson<M extends MailModel>(personId: number, compose: Compose<M>): Promise<void> {
    const to = await this.people.recipient(personId);
    if (!to) return;
    const tr = this.languages.in(to.language);
    const { replyTo = this.config.CONTACT_EMAIL, ...letter } = await compose(tr, to);
    await this.mail.enqueue<M>({ about: ['person', personId], ...letter, to, from: { name: tr.t('platform.name'), replyTo } } as Letter<M>);
  }

  async toAdministrators<M extends MailModel>(compose: Compose<M>): Promise<void> {
    for (const id of await this.people.administrators()) await this.toPerson(id, compose);
  }

  /** An address within the house, as a letter gives it. */
  href(path: string): string {
    return this.config.publicUrl + path;
  }
}
