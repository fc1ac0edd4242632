import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Contributors, sameAddress, type ContributorDetails } from '../../contributors/contributors.js';
import { Clock } from '../../platform/clock.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Conflict } from '../../platform/web/problems.js';
import { bylineOf, Manuscripts, type NamedManuscript } from '../authoring/manuscripts.js';
import { Within } from '../within.js';
import { toChange } from './among.js';
import { ContributorLetters } from './contributor-letters.js';
import { ContributorLinks } from './contributor-links.js';
import { Objections } from './objections.js';

const reordered = 'contributors.reordered';
/** Whoever re-orders presses more than once: all are told once, of the order that it came to. */
const settling = 10 * 60_000;

/** Editors change who is named in a manuscript, and those named are told (B3). What is published is changed only by a new version. */
@Injectable()
export class EditByline {
  constructor(
    private readonly clock: Clock,
    private readonly within: Within,
    private readonly manuscripts: Manuscripts,
    private readonly contributors: Contributors,
    private readonly links: ContributorLinks,
    private readonly letters: ContributorLetters,
    private readonly objections: Objections,
    private readonly jobs: Jobs,
  ) {
    jobs.define(reordered, ({ submission, event, person }) => this.letters.changed(Number(submission), { what: 'moved', about: null, eventId: String(event), personId: Number(person) }));
  }

  async add(submissionId: number, actor: Actor, details: ContributorDetails): Promise<void> {
    await this.edit(submissionId, actor, async (manuscript) => {
      mustBeNew(manuscript, details, null);
      const { contributor: added, event } = await this.contributors.add(bylineOf(manuscript), details, { by: actor, source: 'staff', permission: false });
      await this.letters.enteredByStaff(submissionId, added.id, { eventId: event.id, personId: actor.personId, name: actor.name });
      await this.letters.changed(submissionId, { what: 'added', about: added, eventId: event.id, personId: actor.personId });
    });
  }

  async change(submissionId: number, actor: Actor, id: number, details: ContributorDetails): Promise<void> {
    await this.edit(submissionId, actor, async (manuscript) => {
      const before = toChange(manuscript, id);
      mustBeNew(manuscript, details, id);
      const event = await this.contributors.change(bylineOf(manuscript), id, details, { by: actor, source: 'staff', permission: false });
      if (sameAddress(before.email, details.email)) return;
      await this.links.replace(id);
      await this.letters.enteredByStaff(submissionId, id, { eventId: event.id, personId: actor.personId, name: actor.name });
    });
  }

  async remove(submissionId: number, actor: Actor, id: number): Promise<void> {
    await this.edit(submissionId, actor, async (manuscript) => {
      const gone = toChange(manuscript, id);
      if (manuscript.contributors.length === 1) throw new Conflict('byline.lastOne');
      await this.objections.close(id, actor.personId);
      const event = await this.contributors.remove(bylineOf(manuscript), id, actor);
      await this.letters.changed(submissionId, { what: 'removed', about: gone, eventId: event.id, personId: actor.personId });
    });
  }

  async move(submissionId: number, actor: Actor, id: number, direction: 'up' | 'down'): Promise<void> {
    await this.edit(submissionId, actor, async (manuscript) => {
      const event = await this.contributors.move(bylineOf(manuscript), id, direction, actor);
      if (event) await this.jobs.enqueue(reordered, { submission: submissionId, event: event.id, person: actor.personId }, { key: `${reordered}:${submissionId}`, runAt: new Date(this.clock.now().getTime() + settling) });
    });
  }

  private edit(submissionId: number, actor: Actor, work: (manuscript: NamedManuscript) => Promise<void>): Promise<void> {
    return this.within.submission(submissionId, actor, 'contributors.edit', async () => {
      const manuscript = await this.manuscripts.named(submissionId);
      if (['published', 'withdrawn'].includes(manuscript.publication.status)) throw new Conflict('submission.alreadyPublished');
      await work(manuscript);
    });
  }
}

/** The page has looked already; the same form may have been sent twice, or by two editors. */
function mustBeNew({ contributors }: NamedManuscript, { email }: ContributorDetails, id: number | null): void {
  if (email && contributors.some((one) => one.id !== id && sameAddress(one.email, email))) throw new Conflict('contributor.email.taken');
}
