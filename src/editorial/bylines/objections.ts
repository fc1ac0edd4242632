import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../access/actor.js';
import { shownContributor, wholeByline } from '../../accounts/restriction/shown-names.js';
import { Contributors, type KnownContributor, type OwnDetails } from '../../contributors/contributors.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { bylineOf, Manuscripts, type Manuscript } from '../authoring/manuscripts.js';
import { Notifier } from '../notifier.js';
import type { Stage } from '../stages.js';
import { SubmissionSubject } from '../submission.subject.js';
import { Tasks } from '../tasks/tasks.js';
import { Within } from '../within.js';
import { among } from './among.js';
import type { Named } from './contributor-links.js';
import { ContributorObjection } from './contributor-objection.entity.js';

/** Until acceptance (B2). */
const correctable: readonly Stage[] = ['submission', 'review'];

export interface OwnEntry {
  manuscript: Manuscript;
  contributor: KnownContributor;
  correctable: boolean;
  /** An objection of theirs that nobody has dealt with yet. */
  open: Pick<ContributorObjection, 'reason' | 'raisedAt'> | null;
}

export interface OpenObjection {
  contributorId: number;
  name: string;
  reason: string | null;
  raisedAt: Date;
}

/** What people who are named in a manuscript do about it by their private link. */
@Injectable()
export class OwnEntries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly manuscripts: Manuscripts,
    private readonly contributors: Contributors,
    private readonly subjects: SubmissionSubject,
    private readonly notifier: Notifier,
    private readonly tasks: Tasks,
  ) {}

  async entry({ id, submissionId, publicationId }: Named): Promise<OwnEntry> {
    const manuscript = await this.manuscripts.naming(submissionId, publicationId);
    return {
      manuscript, contributor: among(manuscript, id), correctable: correctable.includes(manuscript.submission.stage),
      open: await this.database.manager.findOneBy(ContributorObjection, { contributorId: id, settledAt: IsNull() }),
    };
  }

  async correct({ id, submissionId, personId }: Named, details: OwnDetails): Promise<void> {
    await this.database.transaction(async () => {
      const facts = found(await this.subjects.locked(submissionId));
      if (!correctable.includes(facts.stage)) throw new Conflict('byline.tooLate');
      const manuscript = await this.manuscripts.load(submissionId);
      await this.contributors.correct(bylineOf(manuscript), among(manuscript, id).id, details, personId === null ? null : { personId, behind: null });
    });
  }

  /** Said twice, it is one objection, with the newest words. */
  async object({ id, submissionId, personId }: Named, reason: string | null): Promise<void> {
    await this.database.transaction(async () => {
      const facts = found(await this.subjects.locked(submissionId));
      const again = await this.database.execute('update contributor_objection set reason = $2 where contributor_id = $1 and settled_at is null', [id, reason]);
      if (again > 0) return;
      const objection = this.database.manager.create(ContributorObjection, { submissionId, contributorId: id, reason, raisedAt: this.clock.now(), settledAt: null, settledById: null });
      await this.database.manager.insert(ContributorObjection, objection);
      await this.tasks.forEditors(submissionId, 'contributorObjects', { key: String(objection.id) });
      const event = await this.events.record({
        kind: 'contributor.objected', subject: ['submission', submissionId], journalId: facts.journalId, by: personId === null ? null : { personId, behind: null }, data: { contributor: id },
      });
      await this.notifier.tell('contributorObjected', { event, submissionId });
    });
  }
}

/** What the editors see of objections, and that they have dealt with them. */
@Injectable()
export class Objections {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events, private readonly within: Within, private readonly tasks: Tasks) {}

  async settle(submissionId: number, actor: Actor, contributorId: number): Promise<void> {
    await this.within.submission(submissionId, actor, 'contributors.edit', async (facts) => {
      const settled = await this.database.query<{ id: number }>(
        `with settled as (update contributor_objection set settled_at = $3, settled_by_id = $4 where submission_id = $1 and contributor_id = $2 and settled_at is null returning id) select id from settled`,
        [submissionId, contributorId, this.clock.now(), actor.personId],
      );
      for (const { id } of settled) await this.tasks.settled('contributorObjects', String(id), actor.personId);
      if (settled.length > 0) await this.events.record({ kind: 'contributor.objectionSettled', subject: ['submission', submissionId], journalId: facts.journalId, by: actor, data: { contributor: contributorId } });
    });
  }

  /** Whoever objected is taken out: nothing is left to do about it. Call before that. */
  async close(contributorId: number, byId: number): Promise<void> {
    const open = await this.database.query<{ id: number }>('select id from contributor_objection where contributor_id = $1 and settled_at is null', [contributorId]);
    for (const { id } of open) await this.tasks.settled('contributorObjects', String(id), byId);
  }

  /** What waits for the editors goes along to another journal, and waits for its editors. The contributors of both stand in the same places. */
  async carry(fromId: number, toId: number): Promise<void> {
    const carried = await this.database.query<{ id: number }>(
      `with carried as (
         insert into contributor_objection (submission_id, contributor_id, reason, raised_at)
         select $2, there.id, o.reason, o.raised_at from contributor_objection o join contributor here on here.id = o.contributor_id
           join contributor there on there.position = here.position and there.email is not distinct from here.email join publication p on p.id = there.publication_id and p.submission_id = $2
         where o.submission_id = $1 and o.settled_at is null returning id) select id from carried`, [fromId, toId],
    );
    for (const { id } of carried) await this.tasks.forEditors(toId, 'contributorObjects', { key: String(id) });
  }

  async open(submissionId: number): Promise<OpenObjection[]> {
    return this.database.query<OpenObjection>(
      `select o.contributor_id as "contributorId", o.reason, o.raised_at as "raisedAt", ${shownContributor('c', wholeByline)} as name
       from contributor_objection o join contributor c on c.id = o.contributor_id where o.submission_id = $1 and o.settled_at is null order by o.raised_at`, [submissionId],
    );
  }
}
