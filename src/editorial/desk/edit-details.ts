import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Conflict, Forbidden, found } from '../../platform/web/problems.js';
import { Publications } from '../../publishing/publications.js';
import { SubmissionSubject } from '../submission.subject.js';

/** Editors mend what is said of a work. What is published is changed only by a new version. */
@Injectable()
export class EditDetails {
  constructor(
    private readonly database: Database,
    private readonly policy: Policy,
    private readonly events: Events,
    private readonly subjects: SubmissionSubject,
    private readonly publications: Publications,
  ) {}

  async save(submissionId: number, actor: Actor, details: Parameters<Publications['update']>[1]): Promise<void> {
    await this.database.transaction(async () => {
      const facts = found(await this.subjects.locked(submissionId));
      if (!this.policy.allows('submission.edit', actor, facts)) throw new Forbidden();
      const publication = await this.publications.newest(submissionId);
      if (publication.status === 'published' || publication.status === 'withdrawn') throw new Conflict('submission.alreadyPublished');
      await this.publications.update(publication.id, details);
      await this.events.record({ kind: 'submission.edited', subject: ['submission', submissionId], journalId: facts.journalId, by: actor });
    });
  }
}
