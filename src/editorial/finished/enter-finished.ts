import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Contributors, type ContributorDetails } from '../../contributors/contributors.js';
import type { Journal } from '../../journals/journal.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Forbidden } from '../../platform/web/problems.js';
import { Issues } from '../../publishing/issues.js';
import type { Publication } from '../../publishing/publication.entity.js';
import { Publications } from '../../publishing/publications.js';
import { bylineOf } from '../authoring/manuscripts.js';
import { Moves } from '../moves.js';
import { Participant } from '../participant.entity.js';
import { Submission } from '../submission.entity.js';

export interface FinishedArticle {
  entry: string;
  sectionId: number;
  language: string;
  licence: string;
  details: Pick<Publication, 'title' | 'abstract' | 'keywords' | 'references' | 'funding' | 'dataAvailability' | 'competingInterests' | 'issueId' | 'pages' | 'doi' | 'publishedAt' | 'words' | 'reviewedWork' | 'peerReview'>;
  contributors: readonly ContributorDetails[];
}

/** Puts a finished article into production: nobody submitted it, the one who enters it answers for it, and the contributors are told (B2). */
@Injectable()
export class EnterFinished {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly issues: Issues,
    private readonly publications: Publications,
    private readonly contributors: Contributors,
    private readonly moves: Moves,
  ) {}

  async enter(journal: Journal, actor: Actor, article: FinishedArticle): Promise<number> {
    return this.database.transaction(async () => {
      if (!this.policy.allows('submission.enter', actor, { kind: 'journal', id: journal.id, journalId: journal.id })) throw new Forbidden();
      const entered = await this.before(actor, article.entry);
      if (entered !== null) return entered;
      if (article.details.issueId !== null && (await this.issues.byId(article.details.issueId)).journalId !== journal.id) throw new Forbidden();
      const { manager } = this.database;
      const now = this.clock.now();
      const { sectionId, language, licence } = article;
      const submission = manager.create(Submission, {
        journalId: journal.id, sectionId, language, submitterId: null, stage: 'draft', stageBefore: null, moves: 0, step: 'check', noteToEditor: null, checklistAt: null, startedAt: now, submittedAt: null, stageSince: now,
      });
      await manager.insert(Submission, submission);
      const publication = await this.publications.create({ submissionId: submission.id, journalId: journal.id, sectionId, language, licence });
      await this.publications.update(publication.id, article.details);
      for (const details of article.contributors) await this.contributors.add(bylineOf({ submission, publication }), details, { by: actor, source: 'staff', permission: false });
      await this.answerFor(submission, actor);
      await this.moves.make('enterFinished', { submissionId: submission.id, seen: 0, actor, data: { entry: article.entry } });
      return submission.id;
    });
  }

  /** The article that the same form has entered already. Who presses twice waits here for the first press. */
  private async before(actor: Actor, entry: string): Promise<number | null> {
    await this.database.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`finished ${entry}`]);
    const event = await this.database.one<{ id: number }>(
      `select subject_id as id from event where person_id = $1 and kind = 'submission.enterFinished' and data ->> 'entry' = $2 limit 1`, [actor.personId, entry],
    );
    return event?.id ?? null;
  }

  /** An editor who enters an article has it on their desk; managers and production editors see all there is in production. */
  private async answerFor(submission: Submission, actor: Actor): Promise<void> {
    if (!actor.roles.some(({ journalId, role }) => journalId === submission.journalId && role === 'editor')) return;
    await this.database.manager.insert(Participant, {
      submissionId: submission.id, personId: actor.personId, role: 'editor', recommendOnly: false, assignedById: actor.personId, assignedAt: this.clock.now(),
    });
  }
}
