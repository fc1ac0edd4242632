import type { Event } from '../../../platform/events/event.entity.js';
import type { Database } from '../../../platform/database/database.js';
import type { Notifier } from '../../../editorial/notifier.js';
import { isMove, moveOf } from '../../../editorial/workflow.js';
import { noticeOf } from '../../../editorial/notices.js';
import type { Written } from './write.js';

/** What the section editor wrote with a decision. */
const words: Partial<Record<string, string>> = {
  requestRevisions: `Both reviewers enjoyed your manuscript, and so did I. They ask for changes that I believe you can make without much new work, and I hope that you will.

Please begin with the far end of the lake: reviewer 1 is right that it is the heart of the article. As to the table that reviewer 2 would like, a short one is enough.

We should be glad to have the revised version within eight weeks. Write to me if you need longer.`,
  accept: 'I am glad to tell you that we shall publish your article. Our copyeditor will write to you within the next weeks with a few questions.',
};

/** The letters that the demo’s author has had: those of the real notices, dated when they would have been sent, and not sent again. */
export async function writeLetters(database: Database, notifier: Notifier, { written, events, authorId }: { written: readonly Written[]; events: readonly Event[]; authorId: number }): Promise<void> {
  for (const { submission } of written.filter(({ work }) => work.submitter.id === authorId)) {
    for (const event of events.filter(({ subjectKind, subjectId }) => subjectKind === 'submission' && subjectId === submission.id)) {
      const move = event.kind.replace('submission.', '');
      if (!isMove(move)) continue;
      for (const notice of moveOf(move).tells) {
        if (noticeOf(notice).to === 'submitter') await notifier.tell(notice, { event, submissionId: submission.id, letter: words[move] ?? null });
      }
      await database.execute(`update message set queued_at = $2, sent_at = $2 where sent_at is null and subject_kind = 'submission' and subject_id = $1`, [submission.id, event.at]);
    }
  }
}
