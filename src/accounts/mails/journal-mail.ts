import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import type { Journal } from '../../journals/journal.entity.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { Mail, type Letter, type MailModel } from '../../platform/mail/mail.js';
import { optOut, type OptOut } from '../notifications/opt-out.js';
import { People } from '../person/people.js';

type Composed<M extends MailModel> = Omit<Letter<M>, 'to' | 'from' | 'journalId'>;
/** Given the journal's name in the language of whoever reads, and the last line; null where there is nothing to tell. */
type Compose<M extends MailModel> = (tr: Translator, given: { name: string; optOut: OptOut }) => Composed<M> | null | Promise<Composed<M> | null>;

/** Mail in a journal's name of a kind that people can switch off, to each in their language and by the journal's clock. */
@Injectable()
export class JournalMail {
  constructor(private readonly people: People, private readonly languages: Languages, private readonly mail: Mail, @Inject(CONFIG) private readonly config: Config) {}

  async toPerson<M extends MailModel>(journal: Journal, personId: number, kind: string, compose: Compose<M>): Promise<void> {
    const to = await this.people.recipient(personId);
    if (!to?.wants(kind)) return;
    const tr = this.languages.in(to.language, journal.timeZone);
    const name = tr.pick(journal.name).text;
    const letter = await compose(tr, { name, optOut: optOut(this.config, tr) });
    if (letter) await this.mail.enqueue<M>({ ...letter, to, from: { name, replyTo: journal.contactEmail }, journalId: journal.id });
  }

  /** An address within the house, as a letter gives it. */
  href(path: string): string {
    return this.config.publicUrl + path;
  }
}
