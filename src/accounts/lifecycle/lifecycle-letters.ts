import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Journals } from '../../journals/journals.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { PlatformMail } from '../mails/platform-mail.js';
import { People } from '../person/people.js';
import { accountsUrls } from '../urls.js';
import type { Hindrance } from './erase-account.js';
import { idleMail, lifecycleMail } from './lifecycle-letters.view.js';

/** The moment at which a day ends is shown as that day. */
export const dayBefore = (end: Date): Date => new Date(end.getTime() - 1);

/** What people are told of the end of an account, before it and at it. */
@Injectable()
export class LifecycleLetters {
  constructor(private readonly people: People, private readonly journals: Journals, private readonly mail: PlatformMail, @Inject(CONFIG) private readonly config: Config) {}

  /** `about` is the stem of the texts: before or at the end of a date. */
  async told(personId: number, about: 'expiryAhead' | 'expired' | 'erasureAhead' | 'erased', options: { at: Date; reason: string | null }): Promise<void> {
    await this.mail.toPerson(personId, (tr) => {
      const args = { date: tr.date(dayBefore(options.at)) };
      return {
        view: lifecycleMail,
        model: {
          subject: tr.t(`lifecycle.mail.${about}.subject`, args),
          paragraphs: [tr.t(`lifecycle.mail.${about}`, args), ...(options.reason ? [tr.t('lifecycle.mail.reason', { reason: options.reason })] : []), this.contact(tr)],
          button: null,
        },
      };
    });
  }

  async idleQuestion(personId: number, at: Date, again: boolean, years: number): Promise<void> {
    await this.mail.toPerson(personId, (tr) => {
      const args = { date: tr.date(at), years };
      return {
        view: idleMail, link: { kind: 'account.keep', id: personId },
        model: { subject: tr.t(again ? 'lifecycle.mail.idleAgain.subject' : 'lifecycle.mail.idle.subject', args), paragraphs: [tr.t('lifecycle.mail.idle', args), tr.t('lifecycle.mail.idle.how')], button: null },
      };
    });
  }

  async idleErased(personId: number, years: number): Promise<void> {
    await this.mail.toPerson(personId, ({ t }) => ({
      view: lifecycleMail, model: { subject: t('lifecycle.mail.idleErased.subject'), paragraphs: [t('lifecycle.mail.idleErased', { years })], button: null },
    }));
  }

  /** To every administrator: an erasure is due, and waits for something that only people can do. */
  async stuck(personId: number, hindrances: readonly Hindrance[]): Promise<void> {
    const { publicId } = await this.people.byId(personId);
    const name = (await this.people.names([personId])).get(personId) ?? '';
    await this.mail.toAdministrators(async (tr, to) => ({
      view: lifecycleMail, about: ['person', personId],
      model: {
        subject: tr.t('lifecycle.mail.stuck.subject', { name }),
        paragraphs: [tr.t('lifecycle.mail.stuck', { name }), ...(await this.hindranceWords(hindrances, tr))],
        button: { label: tr.t('lifecycle.mail.stuck.open'), href: this.mail.href(accountsUrls.person({ lang: to.language, person: publicId })) },
      },
    }));
  }

  async hindranceWords(hindrances: readonly Hindrance[], tr: Translator): Promise<string[]> {
    const journals = hindrances.length > 0 ? await this.journals.all() : [];
    return hindrances.map(({ kind, journalId }) => tr.t(`lifecycle.hindrance.${kind}`, { journal: tr.pick(journals.find(({ id }) => id === journalId)?.name ?? null).text }));
  }

  private contact(tr: Translator): string {
    return this.config.CONTACT_EMAIL ? tr.t('lifecycle.mail.contact', { address: this.config.CONTACT_EMAIL }) : tr.t('lifecycle.mail.answer');
  }
}
