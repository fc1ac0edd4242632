import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Journals } from '../../journals/journals.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { Mail } from '../../platform/mail/mail.js';
import { isKeptOut } from '../account/kept-out.js';
import { People, type Recipient } from '../person/people.js';
import { accountsUrls } from '../urls.js';
import type { Hindrance } from './erase-account.js';
import { idleMail, lifecycleMail } from './lifecycle-letters.view.js';

/** The moment at which a day ends is shown as that day. */
export const dayBefore = (end: Date): Date => new Date(end.getTime() - 1);

/** What people are told of the end of an account, before it and at it. */
@Injectable()
export class LifecycleLetters {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly journals: Journals,
    private readonly languages: Languages,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `about` is the stem of the texts: before or at the end of a date. */
  async told(personId: number, about: 'expiryAhead' | 'expired' | 'erasureAhead' | 'erased', options: { at: Date; reason: string | null }): Promise<void> {
    const to = await this.people.recipient(personId);
    if (!to) return;
    const tr = this.languages.in(to.language);
    const args = { date: tr.date(dayBefore(options.at)) };
    await this.mail.enqueue({
      view: lifecycleMail, to, from: this.from(tr), about: ['person', personId],
      model: {
        subject: tr.t(`lifecycle.mail.${about}.subject`, args),
        paragraphs: [tr.t(`lifecycle.mail.${about}`, args), ...(options.reason ? [tr.t('lifecycle.mail.reason', { reason: options.reason })] : []), this.contact(tr)],
        button: null,
      },
    });
  }

  async idleQuestion(personId: number, at: Date, again: boolean): Promise<void> {
    const to = await this.people.recipient(personId);
    if (!to) return;
    const tr = this.languages.in(to.language);
    const args = { date: tr.date(at) };
    await this.mail.enqueue({
      view: idleMail, to, from: this.from(tr), about: ['person', personId], link: { kind: 'account.keep', id: personId },
      model: { subject: tr.t(again ? 'lifecycle.mail.idleAgain.subject' : 'lifecycle.mail.idle.subject', args), paragraphs: [tr.t('lifecycle.mail.idle', args), tr.t('lifecycle.mail.idle.how')], button: null },
    });
  }

  async idleErased(personId: number): Promise<void> {
    const to = await this.people.recipient(personId);
    if (!to) return;
    const tr = this.languages.in(to.language);
    await this.mail.enqueue({
      view: lifecycleMail, to, from: this.from(tr), about: ['person', personId],
      model: { subject: tr.t('lifecycle.mail.idleErased.subject'), paragraphs: [tr.t('lifecycle.mail.idleErased')], button: null },
    });
  }

  /** To every administrator: an erasure is due, and waits for something that only people can do. */
  async stuck(personId: number, hindrances: readonly Hindrance[]): Promise<void> {
    const { publicId } = await this.people.byId(personId);
    const name = (await this.people.names([personId])).get(personId) ?? '';
    for (const to of await this.administrators()) {
      const tr = this.languages.in(to.language);
      await this.mail.enqueue({
        view: lifecycleMail, to, from: this.from(tr), about: ['person', personId],
        model: {
          subject: tr.t('lifecycle.mail.stuck.subject', { name }),
          paragraphs: [tr.t('lifecycle.mail.stuck', { name }), ...(await this.hindranceWords(hindrances, tr))],
          button: { label: tr.t('lifecycle.mail.stuck.open'), href: this.config.publicUrl + accountsUrls.person({ lang: to.language, person: publicId }) },
        },
      });
    }
  }

  async hindranceWords(hindrances: readonly Hindrance[], tr: Translator): Promise<string[]> {
    const journals = hindrances.length > 0 ? await this.journals.all() : [];
    return hindrances.map(({ kind, journalId }) => tr.t(`lifecycle.hindrance.${kind}`, { journal: tr.pick(journals.find(({ id }) => id === journalId)?.name ?? null).text }));
  }

  private async administrators(): Promise<Recipient[]> {
    const rows = await this.database.query<{ id: number }>(`select a.person_id as id from account a where a.web_admin and not ${isKeptOut('a.person_id', '$1')} order by a.person_id`, [this.clock.now()]);
    const recipients: Recipient[] = [];
    for (const { id } of rows) {
      const to = await this.people.recipient(id);
      if (to) recipients.push(to);
    }
    return recipients;
  }

  private from(tr: Translator): { name: string; replyTo: string | null } {
    return { name: tr.t('platform.name'), replyTo: this.config.CONTACT_EMAIL };
  }

  private contact(tr: Translator): string {
    return this.config.CONTACT_EMAIL ? tr.t('lifecycle.mail.contact', { address: this.config.CONTACT_EMAIL }) : tr.t('lifecycle.mail.answer');
  }
}
