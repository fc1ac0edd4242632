import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { found } from '../../platform/web/problems.js';
import { privacyHref } from '../links/privacy-href.js';
import { PlatformMail } from '../mails/platform-mail.js';
import { accountsUrls } from '../urls.js';
import { blockWords } from './block-words.js';
import { BlocksQuery } from './blocks.query.js';
import { blockedMail, liftedMail } from './block-letters.view.js';

/** Tells the owner of an account that it was blocked, why, until when and how to complain, and that it is open again. */
@Injectable()
export class BlockLetters {
  constructor(private readonly query: BlocksQuery, private readonly mail: PlatformMail, @Inject(CONFIG) private readonly config: Config) {}

  async blocked(personId: number, blockId: number): Promise<void> {
    const block = found(await this.query.one(blockId));
    await this.mail.toPerson(personId, (tr, to) => ({
      view: blockedMail, replyTo: block.journalEmail ?? this.config.CONTACT_EMAIL,
      model: { subject: tr.t('block.mail.subject'), ...blockWords(block, tr, this.config.CONTACT_EMAIL), privacyHref: this.mail.href(privacyHref(to.language)) },
    }));
  }

  async lifted(personId: number): Promise<void> {
    await this.mail.toPerson(personId, (tr, to) => ({
      view: liftedMail, model: { subject: tr.t('block.mail.lifted.subject'), signInHref: this.mail.href(accountsUrls.signIn({ lang: to.language })) },
    }));
  }
}
