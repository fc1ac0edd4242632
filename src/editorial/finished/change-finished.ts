import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Publications } from '../../publishing/publications.js';
import { mustBeInProduction } from '../desk/in-production.js';
import { Submission } from '../submission.entity.js';
import { Within } from '../within.js';
import type { FinishedArticle } from './enter-finished.js';

/** What was typed of a finished article is changed until it is published. */
@Injectable()
export class ChangeFinished {
  constructor(private readonly database: Database, private readonly events: Events, private readonly within: Within, private readonly publications: Publications) {}

  async change(submissionId: number, actor: Actor, { sectionId, language, licence, details }: Omit<FinishedArticle, 'contributors'>): Promise<void> {
    await this.within.submission(submissionId, actor, 'submission.finish', async (facts) => {
      mustBeInProduction(facts);
      await this.database.manager.update(Submission, { id: submissionId }, { sectionId, language });
      await this.publications.update((await this.publications.newest(submissionId)).id, { sectionId, language, licence, ...details });
      await this.events.record({ kind: 'submission.edited', subject: ['submission', submissionId], journalId: facts.journalId, by: actor });
    });
  }
}
