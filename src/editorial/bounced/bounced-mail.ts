import { shownTo } from '../../accounts/restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Bounces } from '../../platform/mail/bounces.js';
import { Mail } from '../../platform/mail/mail.js';
import type { Message } from '../../platform/mail/message.entity.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { contributorLink } from '../bylines/contributor-links.js';
import { submissionOfMessage } from '../letters/submission-of-message.js';
import { Tasks } from '../tasks/tasks.js';
import { Within } from '../within.js';

export interface Returned {
  id: number;
  /** What it is called; null for what was said in a discussion, which is between those who take part. */
  subject: string | null;
  toName: string;
  toAddress: string;
  failedAt: Date;
  failure: string;
  /** Where it would go now; null where nobody has an address any more. */
  address: string | null;
  /** Whose address it is: someone named in the manuscript, or a person of the platform. */
  contributorId: number | null;
  personPublicId: string | null;
  hasAccount: boolean;
  /** It was written again, or someone has seen to it. */
  settled: boolean;
}

/** Mail about a manuscript that did not reach anyone. Only those who see whom its letters go to hear of it (X2). */
@Injectable()
export class BouncedMail {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly tasks: Tasks,
    private readonly mail: Mail,
    private readonly within: Within,
    bounces: Bounces,
  ) {
    bounces.listen((message) => this.came(message));
  }

  /** `letter` is one of this submission's that came back, or NotFound (X11). */
  async of(submissionId: number, letter: number): Promise<Returned> {
    return found(await this.database.one<Returned>(
      `select m.id, case when m.subject_kind <> 'discussion' then m.subject end as subject, ${shownTo('m')} as "toName", case when ${shownTo('m')} is not distinct from m.to_name then m.to_address else '' end as "toAddress", m.failed_at as "failedAt", m.failure, c.id as "contributorId", p.public_id as "personPublicId", ac.person_id is not null as "hasAccount",
         case when m.link_kind = '${contributorLink}' then c.email when m.person_id is not null then p.email else m.to_address end as address, t.done_at is not null as settled
       from message m left join person p on p.id = m.person_id left join account ac on ac.person_id = p.id
         left join contributor c on m.link_kind = '${contributorLink}' and c.id = m.link_id left join task t on t.dedupe_key = 'mailBounced ' || m.id
       where m.id = $2 and m.failed_at is not null and ${submissionOfMessage('m')} = $1`, [submissionId, letter],
    ));
  }

  /** Writes it again, to the address that holds now. Of two at once, one does. */
  async again(submissionId: number, actor: Actor, letter: number): Promise<void> {
    await this.within.submission(submissionId, actor, 'returnedMail.handle', async (facts) => {
      const returned = await this.of(submissionId, letter);
      if (returned.settled) throw new Conflict('bounced.settled');
      if (!returned.address) throw new Conflict('bounced.noAddress');
      await this.mail.again(letter, returned.address);
      await this.tasks.settled('mailBounced', String(letter), actor.personId);
      await this.events.record({ kind: 'mail.writtenAgain', subject: ['submission', submissionId], journalId: facts.journalId, by: actor, data: { message: letter } });
    });
  }

  /** Nothing more is to be done about it. */
  async leave(submissionId: number, actor: Actor, letter: number): Promise<void> {
    await this.within.submission(submissionId, actor, 'returnedMail.handle', async () => {
      await this.of(submissionId, letter);
      await this.tasks.settled('mailBounced', String(letter), actor.personId);
    });
  }

  private async came({ id }: Message): Promise<void> {
    const about = await this.database.one<{ id: number; journalId: number }>(
      `select s.id, s.journal_id as "journalId" from message m join submission s on s.id = ${submissionOfMessage('m')} where m.id = $1`, [id],
    );
    if (!about) return;
    await this.tasks.forEditors(about.id, 'mailBounced', { key: String(id) });
    await this.events.record({ kind: 'mail.bounced', subject: ['submission', about.id], journalId: about.journalId, by: null, data: { message: id } });
  }
}
