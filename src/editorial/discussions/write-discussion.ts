import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '../../access/policy.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Files } from '../../platform/files/files.js';
import { Conflict, Forbidden, found } from '../../platform/web/problems.js';
import type { Upload } from '../../platform/web/upload.js';
import { SubmissionSubject } from '../submission.subject.js';
import { SubmissionFiles } from '../submission-files.js';
import { isBlind, refusedChoice, refusedCompany, type Member } from './company.js';
import { Circle } from './circle.js';
import { Discussion, DiscussionMessage, DiscussionParticipant } from './discussion.entity.js';
import { DiscussionLetters } from './discussion-letters.js';
import { Discussions, type Talk } from './discussions.query.js';
import type { Seat } from './seat.js';

const publicId = (): string => randomBytes(12).toString('base64url');
/** The same words from the same hand within this time are the same press. */
const samePress = 2 * 60_000;

type Begun = { publicId: string } | { refused: string };

/** What writing needs of the platform. */
@Injectable()
export class DiscussionTools {
  constructor(private readonly clock: Clock, private readonly events: Events, private readonly files: Files, private readonly submissions: SubmissionFiles) {}

  moment(): Date {
    return this.clock.now();
  }

  since(milliseconds: number): Date {
    return new Date(this.clock.now().getTime() - milliseconds);
  }

  /** A file that someone anonymous will read is cleaned, too. */
  async keep({ arrived, name, mediaType }: Upload, { facts, viewer }: Seat, crosses: boolean): Promise<number> {
    const { id } = await this.files.keep(found(arrived), name, mediaType);
    if (crosses) await this.submissions.place({ submissionId: facts.id, area: 'discussion', component: 'other', uploaderId: viewer.personId, fileId: id });
    return id;
  }

  record(kind: string, { facts, actor }: Pick<Seat, 'facts' | 'actor'>, discussion: number): ReturnType<Events['record']> {
    return this.events.record({ kind, subject: ['submission', facts.id], journalId: facts.journalId, by: actor, data: { discussion } });
  }
}

/** People who take part in a submission write to each other. */
@Injectable()
export class WriteDiscussion {
  private readonly actions = { staff: 'discussion.write', author: 'discussion.own', reviewer: null } as const;

  constructor(
    private readonly database: Database,
    private readonly tools: DiscussionTools,
    private readonly circle: Circle,
    private readonly discussions: Discussions,
    private readonly subjects: SubmissionSubject,
    private readonly policy: Policy,
    private readonly letters: DiscussionLetters,
  ) {}

  /** `chosen` are the people that a member of staff has ticked; what an author or reviewer begins goes to the editors. */
  start(seat: Seat, words: { subject: string; text: string }, chosen: readonly number[]): Promise<Begun> {
    return this.locked(seat, async (now) => {
      const company = await this.company(now, chosen);
      if ('refused' in company) return company;
      const before = await this.database.one<{ publicId: string }>(
        `select d.public_id as "publicId" from discussion d join discussion_message m on m.discussion_id = d.id where d.submission_id = $1 and d.subject = $2 and m.author_id = $3 and m.text = $4 and m.written_at > $5 limit 1`,
        [now.facts.id, words.subject, now.viewer.personId, words.text, this.tools.since(samePress)],
      );
      if (before) return before;
      const stage = now.viewer.capacity === 'reviewer' ? 'review' : now.facts.stage;
      const discussion = this.database.manager.create(Discussion, { publicId: publicId(), submissionId: now.facts.id, stage, subject: words.subject, startedAt: this.tools.moment(), closedAt: null });
      await this.database.manager.insert(Discussion, discussion);
      await this.database.manager.insert(DiscussionParticipant, company.members.map(({ personId, capacity }) => ({ discussionId: discussion.id, personId, capacity, readAt: null, leftAt: null })));
      await this.say(now, discussion.id, 'discussion.started', { text: words.text, fileId: null });
      return { publicId: discussion.publicId };
    });
  }

  write(seat: Seat, discussion: string, text: string): Promise<void> {
    return this.in(seat, discussion, async (now, talk) => {
      const before = await this.database.one('select 1 from discussion_message where discussion_id = $1 and author_id = $2 and text = $3 and written_at > $4', [talk.id, now.viewer.personId, text, this.tools.since(samePress)]);
      if (!before) await this.say(now, talk.id, 'discussion.written', { text, fileId: null });
    });
  }

  addFile(seat: Seat, discussion: string, upload: Upload): Promise<void> {
    return this.in(seat, discussion, async (now, talk) => {
      const crosses = talk.members.some((member) => isBlind(member) && !member.left && member.personId !== now.viewer.personId);
      await this.say(now, talk.id, 'discussion.written', { text: null, fileId: await this.tools.keep(upload, now, crosses) });
    });
  }

  /** Whoever writes into a discussion that they may read without having been chosen is in it from then on. */
  private in(seat: Seat, discussion: string, work: (now: Seat, talk: Talk) => Promise<void>): Promise<void> {
    return this.locked(seat, async (now) => {
      const talk = found(await this.discussions.one(now.facts.id, discussion, now.viewer, now.all));
      if (talk.closedAt) throw new Conflict('discussion.isClosed');
      const joining = talk.members.every(({ personId }) => personId !== now.viewer.personId) && (await this.circle.of(now.facts)).find(({ personId, capacity }) => personId === now.viewer.personId && capacity === now.viewer.capacity);
      if (joining && refusedCompany(talk.members) === null && refusedCompany([...talk.members, joining]) !== null) throw new Conflict('discussion.refused.author');
      await this.database.query(
        `insert into discussion_participant (discussion_id, person_id, capacity) values ($1, $2, $3) on conflict (discussion_id, person_id) do update set left_at = null`, [talk.id, now.viewer.personId, now.viewer.capacity],
      );
      await work(now, talk);
    });
  }

  private async say({ facts, actor }: Seat, discussionId: number, kind: string, said: Pick<DiscussionMessage, 'text' | 'fileId'>): Promise<void> {
    const message = this.database.manager.create(DiscussionMessage, { ...said, publicId: publicId(), discussionId, authorId: actor.personId, writtenAt: this.tools.moment() });
    await this.database.manager.insert(DiscussionMessage, message);
    await this.database.execute('update discussion_participant set read_at = $3 where discussion_id = $1 and person_id = $2', [discussionId, actor.personId, this.tools.moment()]);
    const event = await this.tools.record(kind, { facts, actor }, discussionId);
    await this.letters.tell(facts, discussionId, message, event.id);
  }

  private async company({ facts, viewer }: Seat, chosen: readonly number[]): Promise<{ members: Member[] } | { refused: string }> {
    // Who reviews is not even guessed at by whoever must not know.
    const circle = (await this.circle.of(facts)).filter(({ capacity, personId }) => capacity !== 'reviewer' || viewer.seesReview || personId === viewer.personId);
    const me = circle.find(({ personId, capacity }) => personId === viewer.personId && capacity === viewer.capacity);
    if (!me) throw new Forbidden();
    const others = viewer.capacity === 'staff' ? chosen.map((id) => circle.find(({ personId }) => personId === id)) : await this.circle.editors(facts);
    if (others.some((one) => one === undefined)) return { refused: 'discussion.refused.unknown' };
    const members = [me, ...others.filter((one) => one !== undefined)].filter((one, index, all) => all.findIndex(({ personId }) => personId === one.personId) === index);
    if (members.length < 2) return { refused: 'discussion.refused.nobody' };
    const refused = refusedChoice(members);
    return refused ? { refused } : { members };
  }

  /** On the locked row, and only if the policy still allows it there. */
  private locked<T>(seat: Seat, work: (now: Seat) => Promise<T>): Promise<T> {
    return this.database.transaction(async () => {
      const facts = found(await this.subjects.locked(seat.facts.id));
      const action = this.actions[seat.viewer.capacity];
      if (!seat.writes || (action && !this.policy.allows(action, seat.actor, facts))) throw new Forbidden();
      if (seat.viewer.capacity === 'reviewer' && (facts.stage !== 'review' || !facts.reviewerIds.includes(seat.viewer.personId))) throw new Forbidden();
      return work({ ...seat, facts });
    });
  }
}
