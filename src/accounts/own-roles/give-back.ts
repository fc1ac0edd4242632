import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { Journal } from '../../journals/journal.entity.js';
import type { JournalRole } from '../../personal-data/roles.js';
import { Database } from '../../platform/database/database.js';
import { JournalMail } from '../mails/journal-mail.js';
import { EndRole } from '../people/end-role.js';
import { People } from '../person/people.js';
import { accountsUrls } from '../urls.js';
import { roleGivenBackMail } from './role-given-back.view.js';

/** A person lays down a role that a journal gave them; its managers are told. A journal is never left without a manager. */
@Injectable()
export class GiveBack {
  constructor(private readonly database: Database, private readonly roles: EndRole, private readonly people: People, private readonly mail: JournalMail) {}

  async lastManager(personId: number, journalId: number): Promise<boolean> {
    return (await this.people.holders(journalId, ['manager'])).every((holder) => holder.personId === personId);
  }

  async of(actor: Actor, journal: Journal, role: JournalRole): Promise<void> {
    await this.database.transaction(async () => {
      await this.roles.end(actor, actor.personId, journal.id, role);
      for (const { personId } of await this.people.holders(journal.id, ['manager'])) if (personId !== actor.personId) await this.tell(personId, actor, journal, role);
    });
  }

  private async tell(personId: number, actor: Actor, journal: Journal, role: JournalRole): Promise<void> {
    await this.mail.toPerson(journal, personId, 'roleGivenBack', (tr, { name, optOut }) => {
      const words = { who: actor.name, role: tr.t(`role.${role}`), journal: name };
      return {
        view: roleGivenBackMail, about: ['person', actor.personId], senderId: actor.personId,
        model: {
          subject: tr.t('ownRoles.mail.subject', words), text: tr.t('ownRoles.mail.text', words),
          button: { href: this.mail.href(accountsUrls.journalPeople({ journal: journal.path, lang: tr.language })), label: tr.t('people.title') },
          optOut,
        },
      };
    });
  }
}
