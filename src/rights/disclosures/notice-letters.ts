import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Languages } from '../../platform/i18n/languages.js';
import { Mail } from '../../platform/mail/mail.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { letterMail } from '../letters/letter.view.js';
import { RecipientNotice, TransferRecipient } from './disclosure.entities.js';

/** Tells a recipient, or records that they were told. The letter is not kept here afterwards. */
@Injectable()
export class NoticeLetters {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly languages: Languages,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async tell(id: number, by: Actor, { how, words }: { how: 'mail' | 'other'; words: string }): Promise<void> {
    await this.database.transaction(async () => {
      const notice = found(await this.database.manager.findOne(RecipientNotice, { where: { id }, lock: { mode: 'pessimistic_write' } }));
      if (notice.toldAt) throw new Conflict('requests.moved');
      const recipient = found(await this.database.manager.findOneBy(TransferRecipient, { id: notice.recipientId }));
      if (how === 'mail') {
        if (!recipient.address) throw new Conflict('disclosure.noAddress');
        const { t } = this.languages.in('en');
        await this.mail.enqueue({
          view: letterMail, to: { personId: null, address: recipient.address, name: recipient.name, language: 'en' }, from: { name: t('platform.name'), replyTo: this.config.CONTACT_EMAIL }, about: ['recipientNotice', id], senderId: by.personId,
          model: { subject: t(`disclosure.letter.${notice.kind}.subject`), paragraphs: words.split(/\n{2,}/), button: null }, key: `recipient notice ${id}`,
        });
      }
      await this.database.manager.update(RecipientNotice, { id }, { toldAt: this.clock.now(), how, toldById: by.personId, words: '' });
      await this.events.record({ kind: 'disclosure.told', subject: notice.requestId === null ? ['recipientNotice', id] : ['rightsRequest', notice.requestId], by, data: { how } });
    });
  }
}
