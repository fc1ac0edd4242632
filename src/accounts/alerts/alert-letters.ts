import { Injectable } from '@nestjs/common';
import { Journals } from '../../journals/journals.js';
import { Languages } from '../../platform/i18n/languages.js';
import { isLanguage, type Language } from '../../platform/i18n/texts.js';
import { Mail, type Letter, type MailModel } from '../../platform/mail/mail.js';
import { confirmLink, oneClickOut, ownLink } from './alert-links.js';
import { alertConfirmMail, alertKnownMail } from './alert-mail.view.js';

export interface Subscriber {
  id: number;
  email: string;
  language: string;
}

export const languageOf = ({ language }: Pick<Subscriber, 'language'>): Language => (isLanguage(language) ? language : 'en');

/** To whom an alert goes, and how they get out of it. It hangs on the subscriber: when that goes, so do the letters. */
export const alertTo = <M extends MailModel>({ id, email, language }: Subscriber): Pick<Letter<M>, 'to' | 'about' | 'link' | 'headers'> => ({
  to: { personId: null, address: email, name: '', language: languageOf({ language }) }, about: ['alertSubscriber', id], link: { kind: ownLink, id }, headers: oneClickOut,
});

/** The two letters that an address gets when someone asks for alerts with it. */
@Injectable()
export class AlertLetters {
  constructor(private readonly journals: Journals, private readonly languages: Languages, private readonly mail: Mail) {}

  /** To an address that has not said yes: nothing but the question. */
  async ask(journalId: number, subscriber: Subscriber): Promise<void> {
    await this.write(journalId, subscriber, 'confirm');
  }

  /** To an address that gets alerts already. */
  async known(journalId: number, subscriber: Subscriber): Promise<void> {
    await this.write(journalId, subscriber, 'known');
  }

  private async write(journalId: number, subscriber: Subscriber, about: 'confirm' | 'known'): Promise<void> {
    const journal = await this.journals.byId(journalId);
    const tr = this.languages.in(languageOf(subscriber));
    const name = tr.pick(journal.name).text;
    const letter = alertTo(subscriber);
    await this.mail.enqueue({
      ...letter,
      view: about === 'confirm' ? alertConfirmMail : alertKnownMail,
      from: { name, replyTo: journal.contactEmail },
      journalId,
      model: { subject: tr.t(`alerts.mail.${about}.subject`, { journal: name }), journal: name },
      ...(about === 'confirm' ? { link: { kind: confirmLink, id: subscriber.id }, headers: {} } : {}),
    });
  }
}
