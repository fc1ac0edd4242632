import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import type { AssignmentFacts } from '../facts.js';
import { Within } from '../within.js';
import { NotAsked } from './not-asked.js';

/** A reviewer tells a journal not to ask them again, or that it may. */
@Injectable()
export class RefuseAsking {
  constructor(private readonly within: Within, private readonly notAsked: NotAsked, private readonly events: Events) {}

  has(journalId: number, address: string): Promise<boolean> {
    return this.notAsked.has(journalId, address);
  }

  /** The event names nobody: what is kept of the wish is a hash. */
  async set({ id }: AssignmentFacts, address: string, refuse: boolean, actor: Actor): Promise<void> {
    await this.within.assignment(id, actor, 'review.write', async ({ journalId }) => {
      if ((await this.notAsked.has(journalId, address)) === refuse) return;
      await this.notAsked.set(journalId, address, refuse);
      await this.events.record({ kind: refuse ? 'journal.notAskedAgain' : 'journal.askedAgain', subject: ['journal', journalId], journalId });
    });
  }
}
