import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { CONFIG, type Config } from '../../config.js';
import { Journals } from '../../journals/journals.js';
import type { JournalRole } from '../../personal-data/roles.js';
import { Database } from '../../platform/database/database.js';
import { Languages } from '../../platform/i18n/languages.js';
import { Mail } from '../../platform/mail/mail.js';
import { Conflict } from '../../platform/web/problems.js';
import { roleGivenMail } from '../mails/account-letters.view.js';
import { Memberships } from '../roles/memberships.js';
import { People } from '../person/people.js';
import { accountsUrls } from '../urls.js';

/** A journal gives a role to someone who has an account, and takes it back. */
@Injectable()
export class GiveRole {
  constructor(
    private readonly database: Database,
    private readonly memberships: Memberships,
    private readonly people: People,
    private readonly journals: Journals,
    private readonly languages: Languages,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async give(actor: Actor, personId: number, journalId: number, role: JournalRole): Promise<void> {
    await this.database.transaction(async () => {
      if (await this.memberships.give(personId, journalId, role, actor)) await this.tell(actor, personId, journalId, role);
    });
  }

  /** A journal is never left without a manager. */
  async end(actor: Actor, personId: number, journalId: number, role: JournalRole): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select id from journal where id = $1 for update', [journalId]);
      if (role === 'manager' && (await this.people.holders(journalId, ['manager'])).every((holder) => holder.personId === personId)) throw new Conflict('people.lastManager');
      await this.memberships.end(personId, journalId, role, actor);
    });
  }

  private async tell(actor: Actor, personId: number, journalId: number, role: JournalRole): Promise<void> {
    const to = await this.people.recipient(personId);
    if (!to || personId === actor.personId) return;
    const journal = await this.journals.byId(journalId);
    const tr = this.languages.in(to.language);
    const name = tr.pick(journal.name).text;
    await this.mail.enqueue({
      view: roleGivenMail, to, journalId, about: ['person', personId], senderId: actor.personId,
      from: { name, replyTo: journal.contactEmail },
      model: {
        subject: tr.t('accountMail.roleGiven.subject', { journal: name }), journal: name, roles: tr.t(`role.${role}`),
        deskHref: this.config.publicUrl + accountsUrls.desk({ lang: to.language }),
      },
    });
  }
}
