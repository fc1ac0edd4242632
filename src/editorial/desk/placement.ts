import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Issues } from '../../publishing/issues.js';
import { Publications } from '../../publishing/publications.js';
import { Events } from '../../platform/events/events.js';
import { Conflict, NotFound } from '../../platform/web/problems.js';
import { Within } from '../within.js';
import { mustBeInProduction } from './in-production.js';

/** Puts a publication into an issue of its own journal. */
@Injectable()
export class Placement {
  constructor(
    private readonly events: Events,
    private readonly within: Within,
    private readonly issues: Issues,
    private readonly publications: Publications,
  ) {}

  async place(submissionId: number, actor: Actor, place: { issueId: number | null; pages: string | null; releaseOn: string | null }): Promise<void> {
    await this.within.submission(submissionId, actor, 'submission.publish', async (facts) => {
      mustBeInProduction(facts);
      if (place.issueId !== null && (await this.issues.byId(place.issueId)).journalId !== facts.journalId) throw new NotFound();
      const publication = await this.publications.newest(submissionId);
      // What is scheduled has a day or an issue with which it comes.
      if (facts.stage === 'scheduled' && place.issueId === null && place.releaseOn === null) throw new Conflict('obstacle.noIssue');
      await this.publications.update(publication.id, place);
      await this.events.record({ kind: 'submission.placed', subject: ['submission', submissionId], journalId: facts.journalId, by: actor, data: { issue: place.issueId } });
    });
  }
}
