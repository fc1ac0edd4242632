import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../access/actor.js';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { Mail } from '../../platform/mail/mail.js';
import { Ends } from '../../platform/retention/ends.js';
import { found } from '../../platform/web/problems.js';
import { letterMail } from '../letters/letter.view.js';
import { rightsUrls } from '../urls.js';
import { ContactPerson, type ContactKind } from './contact-person.entity.js';

export type ContactContent = Pick<ContactPerson, 'kind' | 'name' | 'organisation' | 'email' | 'phone'> & { kind: ContactKind };

/** Contact persons as they are kept. Whoever is entered with an address is told at once (Art. 14). */
@Injectable()
export class ContactPersons {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
    ends: Ends,
  ) {
    ends.enforce('contacts.end', '40 3 * * *', { rule: 'partners', table: 'contact_person', due: (over) => over('t.confirmed_at') });
  }

  async of(journalId: number | null): Promise<ContactPerson[]> {
    return this.database.manager.find(ContactPerson, { where: { journalId: journalId ?? IsNull() }, order: { organisation: 'ASC', name: 'ASC', id: 'ASC' } });
  }

  async byId(id: number): Promise<ContactPerson> {
    return found(await this.database.manager.findOneBy(ContactPerson, { id }));
  }

  async save(id: number | null, journal: { id: number } | null, content: ContactContent, by: Actor, tr: Translator): Promise<void> {
    await this.database.transaction(async () => {
      const before = id === null ? null : await this.byId(id);
      const now = this.clock.now();
      const row = this.database.manager.create(ContactPerson, { ...content, journalId: journal?.id ?? null, confirmedAt: now, ...(before ? {} : { enteredAt: now, enteredById: by.personId }) });
      if (before) await this.database.manager.update(ContactPerson, { id: before.id }, row);
      else await this.database.manager.insert(ContactPerson, row);
      const subject = before?.id ?? row.id;
      await this.events.record({ kind: 'contactPerson.saved', subject: ['contactPerson', subject], journalId: journal?.id ?? null, by });
      if (content.email && content.email !== before?.email) await this.tell(subject, content, content.email, journal?.id ?? null, tr);
    });
  }

  async remove(id: number, journalId: number | null, by: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.manager.delete(ContactPerson, { id });
      await this.events.record({ kind: 'contactPerson.removed', subject: ['contactPerson', id], journalId, by });
    });
  }

  private async tell(id: number, content: ContactContent, address: string, journalId: number | null, tr: Translator): Promise<void> {
    const from = tr.t('platform.name');
    await this.mail.enqueue({
      view: letterMail, to: { personId: null, address, name: content.name, language: tr.language }, from: { name: from, replyTo: this.config.CONTACT_EMAIL }, journalId, about: ['contactPerson', id],
      model: {
        subject: tr.t('contacts.mail.subject', { from }), paragraphs: [tr.t('contacts.mail.text', { from, organisation: content.organisation }), tr.t('contacts.mail.what'), tr.t('contacts.mail.rights')],
        button: { href: this.config.publicUrl + rightsUrls.privacy({ lang: tr.language }), label: tr.t('contacts.mail.open') },
      },
    });
  }
}
