import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { MAIL_KINDS, type MailKind } from '../../platform/mail/mail-kinds.js';

/** Which kinds of mail a person has switched off. */
@Injectable()
export class ChooseMail {
  constructor(private readonly database: Database, private readonly events: Events, @Inject(MAIL_KINDS) private readonly kinds: readonly MailKind[]) {}

  /** What concerns this person: a reader is not asked about the mail of an editor. */
  shown(actor: Actor): MailKind[] {
    const held = new Set<string>([...[...actor.roles, ...actor.waiting].map(({ role }) => role), ...(actor.webAdmin ? ['webAdmin'] : [])]);
    return this.kinds.filter(({ roles }) => !roles || roles.some((role) => held.has(role))).sort((a, b) => a.order - b.order);
  }

  async muted(personId: number): Promise<string[]> {
    return (await this.database.one<{ muted: string[] }>('select muted from person where id = $1', [personId]))?.muted ?? [];
  }

  /** What was not on the page stays as it was; what is always sent cannot be switched off. */
  async choose(actor: Actor, wanted: readonly string[]): Promise<void> {
    const asked = this.shown(actor).filter(({ always }) => always === null).map(({ key }) => key);
    const off = asked.filter((key) => !wanted.includes(key));
    await this.database.transaction(async () => {
      await this.database.execute(
        `update person set muted = array(select unnest(muted) except select unnest($2::text[]) union select unnest($3::text[])) where id = $1`, [actor.personId, asked, off],
      );
      await this.events.record({ kind: 'person.mailChosen', subject: ['person', actor.personId], by: actor });
    });
  }
}
