import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Localized } from '../../platform/i18n/translator.js';
import type { Stage } from '../stages.js';
import { StatusSharing } from './status-sharing.entity.js';
import { knownFirst } from '../../publishing/versions.js';

/** Where a manuscript stands, and nothing of its review. */
export interface Status {
  stage: Stage;
  title: Localized;
  language: string;
  submittedAt: Date | null;
  stageSince: Date;
}

export interface Followed extends Status {
  id: number;
}

@Injectable()
export class StatusSharings {
  constructor(private readonly database: Database, private readonly events: Events) {}

  async shared(journalId: number): Promise<boolean> {
    return (await this.database.manager.findOneBy(StatusSharing, { journalId }))?.shared ?? false;
  }

  async save(journalId: number, shared: boolean, actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.manager.upsert(StatusSharing, { journalId, shared }, ['journalId']);
      await this.events.record({ kind: 'journal.statusSharing', subject: ['journal', journalId], journalId, by: actor });
    });
  }

  async status(submissionId: number): Promise<Status | null> {
    return this.database.one<Status>(`${columns} where s.id = $1`, [submissionId]);
  }

  /** What a person is named in and did not send themselves, where the journal lets them follow it; never what they review. */
  async followed(journalId: number, personId: number): Promise<Followed[]> {
    return this.database.query<Followed>(
      `${columns} where s.journal_id = $1 and s.stage <> 'draft' and s.submitter_id is distinct from $2
         and exists (select 1 from status_sharing ss where ss.journal_id = $1 and ss.shared) and exists (select 1 from account a where a.person_id = $2 and a.confirmed_at is not null)
         and s.id in (select fp.submission_id from contributor fc join publication fp on fp.id = fc.publication_id where fc.person_id = $2 or fc.email = (select email from person where id = $2))
         and s.id not in (select ra.submission_id from review_assignment ra where ra.person_id = $2 and ra.declined_at is null and ra.cancelled_at is null)
       order by s.submitted_at desc, s.id desc limit 200`, [journalId, personId],
    );
  }
}

const columns = `select s.id, s.stage, p.title, p.language, s.submitted_at as "submittedAt", s.stage_since as "stageSince"
  from submission s join lateral (select v.title, v.language from publication v where v.submission_id = s.id order by ${knownFirst('v')} limit 1) p on true`;
