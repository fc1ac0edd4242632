import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { found } from '../../platform/web/problems.js';
import type { SubmissionFacts } from '../facts.js';
import { Within } from '../within.js';
import { Circle } from './circle.js';
import { refusedChoice, refusedCompany } from './company.js';
import type { DiscussionMessage } from './discussion.entity.js';
import { DiscussionLetters } from './discussion-letters.js';
import { Discussions, type Talk } from './discussions.query.js';
import type { Seat } from './seat.js';

/** Staff change who is in a discussion, and close it. */
@Injectable()
export class DiscussionCompany {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly within: Within,
    private readonly circle: Circle,
    private readonly discussions: Discussions,
    private readonly letters: DiscussionLetters,
  ) {}

  /** Whoever joins reads everything in it, so whoever was ever in it counts, not only those who are (X1–X3). The key of a text, or null if they are in. */
  add(seat: Seat, discussion: string, ids: readonly number[]): Promise<string | null> {
    return this.in(seat, discussion, async (facts, talk) => {
      const circle = (await this.circle.of(facts)).filter(({ capacity }) => capacity !== 'reviewer' || seat.viewer.seesReview);
      const joining = ids.map((id) => circle.find(({ personId }) => personId === id));
      if (joining.length === 0 || joining.some((one) => one === undefined)) return 'discussion.refused.unknown';
      const fresh = joining.filter((one) => one !== undefined).filter((one) => !talk.members.some((member) => member.personId === one.personId && !member.left));
      if (fresh.some((one) => talk.members.some((member) => member.personId === one.personId && member.capacity !== one.capacity))) return 'discussion.refused.unknown';
      const here = circle.filter(({ personId, capacity }) => talk.members.some((member) => member.personId === personId && member.capacity === capacity && !member.left));
      const refused = refusedCompany([...talk.members, ...fresh]) ?? refusedChoice([...here, ...fresh]);
      if (refused) return refused;
      for (const { personId, capacity } of fresh) {
        await this.database.query('insert into discussion_participant (discussion_id, person_id, capacity) values ($1, $2, $3) on conflict (discussion_id, person_id) do update set left_at = null', [talk.id, personId, capacity]);
      }
      if (fresh.length > 0) await this.tell(seat, facts, talk, fresh.map(({ personId }) => personId));
      return null;
    });
  }

  async remove(seat: Seat, discussion: string, personId: number): Promise<void> {
    await this.in(seat, discussion, async (facts, talk) => {
      const left = await this.database.execute('update discussion_participant set left_at = $3 where discussion_id = $1 and person_id = $2 and left_at is null', [talk.id, personId, this.clock.now()]);
      if (left > 0) await this.record('discussion.left', seat, facts, talk);
    });
  }

  async close(seat: Seat, discussion: string, closed: boolean): Promise<void> {
    await this.in(seat, discussion, async (facts, talk) => {
      const changed = await this.database.execute('update discussion set closed_at = $2 where id = $1 and (closed_at is null) = $3', [talk.id, closed ? this.clock.now() : null, closed]);
      if (changed > 0) await this.record(closed ? 'discussion.closed' : 'discussion.reopened', seat, facts, talk);
    });
  }

  /** Those who join get the newest of what was written. */
  private async tell(seat: Seat, facts: SubmissionFacts, talk: Talk, only: readonly number[]): Promise<void> {
    const event = await this.record('discussion.joined', seat, facts, talk);
    const newest = await this.database.one<Pick<DiscussionMessage, 'authorId' | 'text' | 'fileId'>>('select author_id as "authorId", text, file_id as "fileId" from discussion_message where discussion_id = $1 order by id desc limit 1', [talk.id]);
    if (newest) await this.letters.tell(facts, talk.id, newest, event.id, only);
  }

  private record(kind: string, { actor }: Seat, facts: SubmissionFacts, talk: Talk): ReturnType<Events['record']> {
    return this.events.record({ kind, subject: ['submission', facts.id], journalId: facts.journalId, by: actor, data: { discussion: talk.id } });
  }

  private in<T>(seat: Seat, discussion: string, work: (facts: SubmissionFacts, talk: Talk) => Promise<T>): Promise<T> {
    return this.within.submission(seat.facts.id, seat.actor, 'discussion.write', async (facts) => work(facts, found(await this.discussions.one(facts.id, discussion, seat.viewer, seat.all))));
  }
}
