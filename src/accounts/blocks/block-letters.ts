import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Languages } from '../../platform/i18n/languages.js';
import { Mail } from '../../platform/mail/mail.js';
import { found } from '../../platform/web/problems.js';
import { privacyHref } from '../links/privacy-href.js';
import { People } from '../person/people.js';
import { accountsUrls } from '../urls.js';
import { blockWords } from './block-words.js';
import { BlocksQuery } from './blocks.query.js';
import { blockedMail, liftedMail } from './block-letters.view.js';

/** Tells the owner of an account that it was blocked, why, until when and how to complain, and that it is open again. */
@Injectable()
export class BlockLetters {
  constructor(
    private readonly people: People,
    private readonly query: BlocksQuery,
    private readonly languages: Languages,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async blocked(personId: number, blockId: number): Promise<void> {
    const to = await this.people.recipient(personId);
    if (!to) return;
    const block = found(await this.query.one(blockId));
    const tr = this.languages.in(to.language);
    await this.mail.enqueue({
      view: blockedMail, to, from: { name: tr.t('platform.name'), replyTo: block.journalEmail ?? this.config.CONTACT_EMAIL }, about: ['person', personId],
      model: { subject: tr.t('block.mail.subject'), ...blockWords(block, tr, this.config.CONTACT_EMAIL), privacyHref: this.config.publicUrl + privacyHref(to.language) },
    });
  }

  async lifted(personId: number): Promise<void> {
    const to = await this.people.recipient(personId);
    if (!to) return;
    const tr = this.languages.in(to.language);
    await this.mail.enqueue({
      view: liftedMail, to, from: { name: tr.t('platform.name'), replyTo: this.config.CONTACT_EMAIL }, about: ['person', personId],
      model: { subject: tr.t('block.mail.lifted.subject'), signInHref: this.config.publicUrl + accountsUrls.signIn({ lang: to.language }) },
    });
  }
}
