import { Injectable } from '@nestjs/common';
import { Publications } from '../../publishing/publications.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ChooseAttachments } from '../attachments/choose-attachments.js';
import { DraftTexts } from '../drafts/draft-texts.js';
import { saysOfVersion } from '../versions/says-of-version.js';
import { Moves, type Making } from '../moves.js';
import { SubmissionFiles, type ListedFile } from '../submission-files.js';
import type { MoveKey } from '../workflow.js';
import type { PeerReview } from '../../publishing/publication.entity.js';
import type { ReviewMethod } from '../review-assignment.entity.js';
import { walkable } from './walkable.js';

/** A move with what goes along: the chosen files, and the publication's status where readers are concerned. */
@Injectable()
export class EditorialMove {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly moves: Moves,
    private readonly files: SubmissionFiles,
    private readonly publications: Publications,
    private readonly drafts: DraftTexts,
    private readonly attachments: ChooseAttachments,
  ) {}

  async make(key: MoveKey, asked: Making, files: readonly ListedFile[] = []): Promise<void> {
    // Whoever words or abandons the version meanwhile moves the manuscript: what is read here is what is published, or nothing is.
    const version = key === 'publishVersion' ? await this.publications.newest(asked.submissionId) : null;
    const making = version ? { ...asked, adds: saysOfVersion(version), data: { version: version.version, kind: version.kind } } : asked;
    await this.moves.make(key, making, async () => {
      if (version) await this.publications.release(version, this.clock.now());
      await this.carry(key, making, files);
      await this.tickAttachments(making);
      if (making.actor !== 'system') await this.drafts.drop({ personId: making.actor.personId, purpose: `move.${key}`, about: ['submission', making.submissionId] });
      if (key === 'schedule') await this.publications.schedule((await this.publications.newest(making.submissionId)).id);
      if (key === 'unpublish') await this.publications.unpublish(making.submissionId, this.clock.now());
      if (key === 'publish') await this.tellReview(making.submissionId);
      if (key === 'publish') await this.publications.publish((await this.publications.newest(making.submissionId)).id, this.clock.now());
    });
  }

  /** Before the letters are written, which say so. A file goes only along with its review. */
  private async tickAttachments({ submissionId, choice }: Making): Promise<void> {
    if (!choice || choice.files.size === 0) return;
    const ticked = [...choice.files].filter(([, goes]) => goes).map(([id]) => id);
    await this.attachments.tick(submissionId, [...choice.files.keys()], ticked, choice.reviews && [...choice.reviews]);
  }

  /** Readers learn how the work was reviewed: by the reviews that it had. Of what the journal entered itself, whoever entered it says so. */
  private async tellReview(submissionId: number): Promise<void> {
    const row = await this.database.one<{ methods: ReviewMethod[] }>(
      `select array(select distinct a.method from review_assignment a where a.submission_id = s.id and a.submitted_at is not null and a.cancelled_at is null) as methods
       from submission s where s.id = $1 and s.submitter_id is not null`, [submissionId],
    );
    if (!row) return;
    const [method] = row.methods;
    const peerReview: PeerReview = row.methods.length > 1 ? 'mixed' : (method ?? 'none');
    await this.publications.update((await this.publications.newest(submissionId)).id, { peerReview });
  }

  private async carry(key: MoveKey, making: Making, files: readonly ListedFile[]): Promise<void> {
    const along = walkable[key]?.files;
    if (!along || files.length === 0 || making.actor === 'system') return;
    const round = along.to === 'review'
      ? await this.database.one<{ id: number }>('select id from review_round where submission_id = $1 and closed_at is null', [making.submissionId])
      : null;
    for (const file of files) await this.files.copy(file.id, along.to, round?.id ?? null, making.actor.personId);
  }
}
