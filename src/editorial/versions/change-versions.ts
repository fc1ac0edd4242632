import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Contributors, sameAddress, type KnownContributor } from '../../contributors/contributors.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Conflict } from '../../platform/web/problems.js';
import { Galleys } from '../../publishing/galleys.js';
import type { ChangeKind, Publication } from '../../publishing/publication.entity.js';
import { Publications } from '../../publishing/publications.js';
import { followers } from '../../publishing/versions.js';
import { ContributorLetters } from '../bylines/contributor-letters.js';
import { Objections } from '../bylines/objections.js';
import { StaffUpload } from '../desk/staff-upload.js';
import { Moves } from '../moves.js';

export interface Change {
  kind: ChangeKind;
  changeNote: Publication['changeNote'];
}

/** The version that is prepared beside the one that readers have: begun, worded, abandoned. It is edited on the pages of the manuscript, and published by a move of its own. */
@Injectable()
export class ChangeVersions {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly moves: Moves,
    private readonly publications: Publications,
    private readonly contributors: Contributors,
    private readonly galleys: Galleys,
    private readonly uploads: StaffUpload,
    private readonly objections: Objections,
    private readonly letters: ContributorLetters,
  ) {}

  async begin(submissionId: number, actor: Actor, seen: number, change: Change): Promise<void> {
    await this.moves.make('beginVersion', { submissionId, seen, actor, data: { kind: change.kind } }, async () => {
      const before = await this.publications.newest(submissionId);
      follows(before, change.kind);
      const next = await this.publications.begin(before, change);
      await this.contributors.copy(before.id, next.id);
      if (change.kind !== 'removal') await this.galleys.copy(before.id, next.id);
    });
  }

  async word(submissionId: number, actor: Actor, seen: number, change: Change): Promise<void> {
    await this.moves.make('wordVersion', { submissionId, seen, actor, data: { kind: change.kind } }, async () => {
      follows(await this.publications.known(submissionId), change.kind);
      await this.publications.update((await this.publications.newest(submissionId)).id, change);
    });
  }

  /** What was only in the abandoned version goes with it, and who was told of a change to the byline is told that it is not made (B3). */
  async abandon(submissionId: number, actor: Actor, seen: number): Promise<void> {
    await this.database.transaction(async () => {
      let told: { gone: KnownContributor[]; back: KnownContributor[] } = { gone: [], back: [] };
      let journalId = 0;
      await this.moves.make('abandonVersion', { submissionId, seen, actor }, async () => {
        const draft = await this.publications.newest(submissionId);
        const [abandoned, standing] = [await this.contributors.known(draft.id), await this.contributors.known((await this.publications.known(submissionId)).id)];
        told = { gone: without(abandoned, standing), back: without(standing, abandoned) };
        journalId = draft.journalId;
        for (const { id } of abandoned) await this.objections.close(id, actor.personId);
        for (const galley of await this.galleys.of(draft.id)) await this.uploads.dropGalley(submissionId, galley);
        await this.publications.abandon(draft.id);
      });
      if (told.gone.length + told.back.length > 0) await this.tell(submissionId, journalId, actor, told);
    });
  }

  private async tell(submissionId: number, journalId: number, actor: Actor, { gone, back }: { gone: KnownContributor[]; back: KnownContributor[] }): Promise<void> {
    const event = await this.events.record({ kind: 'submission.bylineRestored', subject: ['submission', submissionId], journalId, by: actor });
    const by = { eventId: event.id, personId: actor.personId };
    for (const about of gone) await this.letters.changed(submissionId, { what: 'removed', about, ...by });
    for (const about of back) {
      await this.letters.enteredByStaff(submissionId, about.id, { ...by, name: actor.name });
      await this.letters.changed(submissionId, { what: 'added', about, ...by });
    }
  }
}

function follows(before: Publication, kind: ChangeKind): void {
  if (!followers(before.kind).includes(kind)) throw new Conflict('versions.kind.notNow');
}

const without = (some: readonly KnownContributor[], others: readonly KnownContributor[]): KnownContributor[] => some.filter(({ email }) => !others.some((other) => sameAddress(other.email, email)));
