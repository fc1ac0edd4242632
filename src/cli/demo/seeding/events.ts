import type { EntityManager } from 'typeorm';
import { Event } from '../../../platform/events/event.entity.js';
import type { Written } from './write.js';

/** The past of all works as events, the oldest first. */
export async function writeEvents(manager: EntityManager, written: readonly Written[]): Promise<Event[]> {
  const events = written.flatMap(eventsOf).sort((a, b) => a.at.getTime() - b.at.getTime()).map((event) => manager.create(Event, { behindId: null, ...event }));
  await manager.insert(Event, events);
  return events;
}

type Past = Omit<Event, 'id' | 'behindId'>;

function eventsOf({ work, submission, assignments }: Written): Past[] {
  const { stage, submitter, editor, steps, standing, assigned } = work;
  const on = (at: Date, kind: string, personId: number, data: Past['data']): Past =>
    ({ at, kind, journalId: stage.journal.id, subjectKind: 'submission', subjectId: submission.id, personId, data });
  return [
    on(work.startedAt, 'submission.started', submitter.id, {}),
    ...steps.map(({ move, at }, index) => on(at, `submission.${move}`, move === 'submit' || move === 'withdraw' ? submitter.id : editor.id, { from: standing.from[index]! })),
    ...assigned.map(({ person, role, at }) => on(at, 'submission.assigned', editor.id, { person: person.id, role })),
    ...assignments.flatMap((review) => {
      const data = { assignment: review.id };
      return [
        on(review.invitedAt, 'review.invited', editor.id, data),
        ...(review.acceptedAt ? [on(review.acceptedAt, 'review.accepted', review.personId, data)] : []),
        ...(review.declinedAt ? [on(review.declinedAt, 'review.declined', review.personId, data)] : []),
        ...(review.submittedAt ? [on(review.submittedAt, 'review.received', review.personId, data)] : []),
        ...(review.readAt ? [on(review.readAt, 'review.read', editor.id, data)] : []),
      ];
    }),
  ];
}
