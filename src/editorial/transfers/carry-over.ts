import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Memberships } from '../../accounts/roles/memberships.js';
import { ContributorIdentifier } from '../../contributors/contributor-identifier.entity.js';
import { Contributor } from '../../contributors/contributor.entity.js';
import { Journals } from '../../journals/journals.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Publications } from '../../publishing/publications.js';
import { found } from '../../platform/web/problems.js';
import { Moves } from '../moves.js';
import { SubmissionFiles } from '../submission-files.js';
import { Submission } from '../submission.entity.js';
import type { Target } from './transfer-offers.js';

/** What the author did, and nothing that tells of editors or reviewers. */
const authorsHistory = ['submission.started', 'submission.submit', 'submission.revised', 'contributor.added', 'contributor.changed', 'contributor.removed', 'contributor.moved'];

/** Begins a manuscript of another journal with what its author brings along: the work, its contributors, its files and its past. */
@Injectable()
export class CarryOver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly journals: Journals,
    private readonly memberships: Memberships,
    private readonly publications: Publications,
    private readonly files: SubmissionFiles,
    private readonly moves: Moves,
  ) {}

  /** Call within the transaction of the author's yes; throws Obstructed where the other journal could not take it. */
  async over(fromId: number, { journalId, sectionId }: Target, actor: Actor): Promise<number> {
    const { manager } = this.database;
    const from = await manager.findOneByOrFail(Submission, { id: fromId });
    const journal = await this.journals.byId(journalId);
    const now = this.clock.now();
    const submission = manager.create(Submission, {
      journalId, sectionId, submitterId: found(from.submitterId), stage: 'draft', stageBefore: null, moves: 0, language: from.language, step: 'check', noteToEditor: null,
      checklistAt: from.checklistAt, startedAt: now, submittedAt: null, stageSince: now,
    });
    await manager.insert(Submission, submission);
    await this.work(fromId, submission.id, { journalId, sectionId, licence: journal.licence });
    await this.copyFiles(fromId, submission);
    await this.database.query(
      `insert into event (at, kind, journal_id, subject_kind, subject_id, person_id, behind_id, data)
       select at, kind, journal_id, subject_kind, $2, person_id, behind_id, '{}' from event where subject_kind = 'submission' and subject_id = $1 and kind = any($3) order by id`,
      [fromId, submission.id, authorsHistory],
    );
    await this.events.record({ kind: 'submission.transferredHere', subject: ['submission', submission.id], journalId, by: actor, data: { from: fromId } });
    await this.memberships.give(found(from.submitterId), journalId, 'author', actor);
    await this.moves.make('submit', { submissionId: submission.id, seen: 0, actor: 'system' });
    return submission.id;
  }

  private async work(fromId: number, submissionId: number, place: { journalId: number; sectionId: number; licence: string }): Promise<void> {
    const { manager } = this.database;
    const before = await this.publications.newest(fromId);
    const publication = await this.publications.create({ submissionId, language: before.language, ...place });
    const { title, abstract, keywords, references, funding, dataAvailability, competingInterests } = before;
    await this.publications.update(publication.id, { title, abstract, keywords, references, funding, dataAvailability, competingInterests });
    for (const { id, searchText: _, ...contributor } of await manager.find(Contributor, { where: { publicationId: before.id }, order: { position: 'ASC', id: 'ASC' } })) {
      const copy = manager.create(Contributor, { ...contributor, publicationId: publication.id });
      await manager.insert(Contributor, copy);
      for (const { type, value, source } of await manager.findBy(ContributorIdentifier, { contributorId: id })) {
        await manager.insert(ContributorIdentifier, { contributorId: copy.id, type, value, source });
      }
    }
  }

  /** What the author sent first, and the work itself as revised since; an answer to reviewers tells what they wrote, and stays. */
  private async copyFiles(fromId: number, { id, submitterId }: Submission): Promise<void> {
    for (const file of await this.files.of(fromId, ['submission', 'revision'])) {
      if (file.uploaderId === submitterId && (file.area === 'submission' || file.component !== 'other')) await this.files.copy(file.id, 'submission', null, submitterId, id);
    }
  }
}
