import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Languages } from '../../platform/i18n/languages.js';
import { Mail } from '../../platform/mail/mail.js';
import { People } from '../person/people.js';
import { accountsUrls } from '../urls.js';
import { withdrawalAskedMail } from './withdrawal-asked.view.js';

type Recipient = { personId: number | null; address: string; name: string; language: 'en' | 'nb' | 'nn' };

/** Someone withdraws the consent that their account rests on. Carried out by hand: those who run the platform are told, once a day at most. */
@Injectable()
export class AskWithdrawal {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly people: People,
    private readonly languages: Languages,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async last(personId: number): Promise<Date | null> {
    const row = await this.database.one<{ at: Date }>(
      `select at from event where subject_kind = 'person' and subject_id = $1 and kind = 'consent.withdrawalAsked' order by id desc limit 1`, [personId],
    );
    return row?.at ?? null;
  }

  async ask(actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select id from person where id = $1 for update', [actor.personId]);
      const last = await this.last(actor.personId);
      if (last && last.getTime() > this.clock.now().getTime() - 86_400_000) return;
      await this.events.record({ kind: 'consent.withdrawalAsked', subject: ['person', actor.personId], by: actor, data: { purpose: 'account' } });
      for (const to of await this.recipients()) await this.tell(to, actor);
    });
  }

  private async recipients(): Promise<Recipient[]> {
    const { CONTACT_EMAIL: address, CONTACT_NAME: name } = this.config;
    if (address) return [{ personId: null, address, name: name ?? '', language: 'nb' }];
    return (await Promise.all((await this.people.administrators()).map((id) => this.people.recipient(id)))).filter((to) => to !== null);
  }

  private async tell(to: Recipient, actor: Actor): Promise<void> {
    const tr = this.languages.in(to.language);
    const { publicId } = await this.people.byId(actor.personId);
    await this.mail.enqueue({
      view: withdrawalAskedMail, to, from: { name: tr.t('platform.name'), replyTo: null }, about: ['person', actor.personId], senderId: actor.personId,
      model: {
        subject: tr.t('consents.mail.subject'), text: tr.t('consents.mail.text', { name: actor.name, time: tr.dateTime(this.clock.now()) }),
        button: { href: this.config.publicUrl + accountsUrls.person({ lang: to.language, person: publicId }), label: tr.t('consents.mail.link') },
      },
    });
  }
}
