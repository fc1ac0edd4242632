import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { Mail } from '../../platform/mail/mail.js';
import { found } from '../../platform/web/problems.js';
import { Accounts } from '../account/accounts.js';
import { isKeptOut } from '../account/kept-out.js';
import { People } from '../person/people.js';
import { accountsUrls } from '../urls.js';
import { mergeMail, type MergeMail } from './merge-letters.view.js';
import { mergingUrls } from './urls.js';

type Letter = Pick<MergeMail, 'subject' | 'paragraphs' | 'button'>;

/** What the owners of two accounts are told, each at that account's own address. */
@Injectable()
export class MergeLetters {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly accounts: Accounts,
    private readonly languages: Languages,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async asked(personId: number, otherId: number, merge: string): Promise<void> {
    const own = await this.username(personId);
    const other = await this.username(otherId);
    await this.write(personId, ({ t }, lang) => ({
      subject: t('merge.mail.asked.subject'),
      paragraphs: [t('merge.mail.asked', { own, other }), t('merge.mail.asked.how', { own }), t('merge.mail.asked.no')],
      button: { label: t('merge.mail.asked.open'), href: this.config.publicUrl + mergingUrls.merge({ lang, merge }) },
    }));
  }

  async merged(keepId: number, dropId: number): Promise<void> {
    const [kept, gone] = [await this.username(keepId), await this.username(dropId)];
    for (const personId of [keepId, dropId]) {
      await this.write(personId, ({ t }, lang) => ({
        subject: t('merge.mail.merged.subject'), paragraphs: [t('merge.mail.merged', { kept, gone })],
        button: { label: t('signIn.title'), href: this.config.publicUrl + accountsUrls.signIn({ lang }) },
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
    const administrators = await this.database.query<{ id: number }>(`select a.person_id as id from account a where a.web_admin and not ${isKeptOut('a.person_id', '$1')} order by 1`, [this.clock.now()]);
    for (const { id } of administrators) {
      await this.write(id, ({ t }, lang) => ({
        subject: t('merge.mail.stuck.subject', { own, other }), paragraphs: [t('merge.mail.stuck', { own, other }), ...obstacles.map((key) => t(key))],
        button: { label: t('lifecycle.mail.stuck.open'), href: this.config.publicUrl + mergingUrls.person({ lang, person: publicId }) },
      }));
    }
  }

  private async username(personId: number): Promise<string> {
    return found(await this.accounts.byPerson(personId)).username;
  }

  private async write(personId: number, letter: (tr: Translator, lang: Translator['language']) => Letter): Promise<void> {
    const to = await this.people.recipient(personId);
    if (!to) return;
    const tr = this.languages.in(to.language);
    await this.mail.enqueue({ view: mergeMail, to, from: { name: tr.t('platform.name'), replyTo: this.config.CONTACT_EMAIL }, about: ['person', personId], model: letter(tr, to.language) });
  }
}
