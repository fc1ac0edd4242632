import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { Conflict } from '../../platform/web/problems.js';
import { Publications } from '../../publishing/publications.js';
import { Within } from '../within.js';

/** Editors mend what is said of a work. What is published is changed only by a new version. */
@Injectable()
export class EditDetails {
  constructor(
    private readonly events: Events,
    private readonly within: Within,
    private readonly publications: Publications,
  ) {}

  async save(submissionId: number, actor: Actor, details: Parameters<Publications['update']>[1]): Promise<void> {
    await this.within.submission(submissionId, actor, 'submission.edit', async (facts) => {
      const publication = await this.publications.newest(submissionId);
      if (publication.status === 'published' || publication.status === 'withdrawn') throw new Conflict('submission.alreadyPublished');
      await this.publications.update(publication.id, details);
      await this.events.record({ kind: 'submission.edited', subject: ['submission', submissionId], journalId: facts.journalId, by: actor });
    });
  }
}
