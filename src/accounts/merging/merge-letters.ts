import { Injectable } from '@nestjs/common';
import type { Translator } from '../../platform/i18n/translator.js';
import { found } from '../../platform/web/problems.js';
import { Accounts } from '../account/accounts.js';
import { PlatformMail } from '../mails/platform-mail.js';
import { People } from '../person/people.js';
import { accountsUrls } from '../urls.js';
import { mergeMail, type MergeMail } from './merge-letters.view.js';
import { mergingUrls } from './urls.js';

type Words = (tr: Translator, lang: Translator['language']) => Pick<MergeMail, 'subject' | 'paragraphs' | 'button'>;

/** What the owners of two accounts are told, each at that account's own address. */
@Injectable()
export class MergeLetters {
  constructor(private readonly people: People, private readonly accounts: Accounts, private readonly mail: PlatformMail) {}

  async asked(personId: number, otherId: number, merge: string): Promise<void> {
    const own = await this.username(personId);
    const other = await this.username(otherId);
    await this.write(personId, ({ t }, lang) => ({
      subject: t('merge.mail.asked.subject'),
      paragraphs: [t('merge.mail.asked', { own, other }), t('merge.mail.asked.how', { own }), t('merge.mail.asked.no')],
      button: { label: t('merge.mail.asked.open'), href: this.mail.href(mergingUrls.merge({ lang, merge })) },
    }));
  }

  async merged(keepId: number, dropId: number): Promise<void> {
    const [kept, gone] = [await this.username(keepId), await this.username(dropId)];
    for (const personId of [keepId, dropId]) {
      await this.write(personId, ({ t }, lang) => ({
        subject: t('merge.mail.merged.subject'), paragraphs: [t('merge.mail.merged', { kept, gone })],
        button: { label: t('signIn.title'), href: this.mail.href(accountsUrls.signIn({ lang })) },
      }));
    }
  }

  /** The owners are told that it cannot be, the administrators why. */
  async refused(keepId: number, dropId: number, obstacles: readonly string[]): Promise<void> {
    for (const personId of [keepId, dropId]) {
      await this.write(personId, ({ t }) => ({ subject: t('merge.mail.refused.subject'), paragraphs: [t('merge.mail.refused')], button: null }));
    }
    const { publicId } = await this.people.byId(keepId);
    const [own, other] = [await this.username(keepId), await this.username(dropId)];
    for (const id of await this.people.administrators()) {
      await this.write(id, ({ t }, lang) => ({
        subject: t('merge.mail.stuck.subject', { own, other }), paragraphs: [t('merge.mail.stuck', { own, other }), ...obstacles.map((key) => t(key))],
        button: { label: t('lifecycle.mail.stuck.open'), href: this.mail.href(mergingUrls.person({ lang, person: publicId })) },
      }));
    }
  }

  private async username(personId: number): Promise<string> {
    return found(await this.accounts.byPerson(personId)).username;
  }

  private async write(personId: number, words: Words): Promise<void> {
    await this.mail.toPerson(personId, (tr, to) => ({ view: mergeMail, model: words(tr, to.language) }));
  }
}
