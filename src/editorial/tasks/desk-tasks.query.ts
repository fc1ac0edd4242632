import { Injectable } from '@nestjs/common';
import { shownName } from '../../accounts/restriction/shown-names.js';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import type { RequestContext } from '../../platform/web/request.js';
import { mine } from '../list/needs.js';
import { titleOf } from '../title.js';
import { dueText, stateOf, wordsOf } from './task-look.js';
import { aboutOfTask, type TaskRow } from './tasks.js';
import type { Place } from '../place.js';
import { cleaningUrls } from '../cleaning/urls.js';
import { bouncedUrls } from '../bounced/urls.js';
import { taskUrls } from './urls.js';

interface Row extends Pick<TaskRow, 'kind' | 'words' | 'due' | 'doneAt' | 'late' | 'owner' | 'letter' | 'letterTo' | 'file'> {
  submissionId: number;
  path: string;
  title: Localized;
  language: string;
}

export interface DeskTask {
  title: string;
  href: string;
  meta: string;
  state: { text: string; color: string };
}

/** Where it is seen to: the letter, the file, or among the submission's tasks. */
const hrefOf = ({ letter, file }: Row, at: Place): string =>
  (letter !== null ? bouncedUrls.bounced({ ...at, letter }) : file !== null ? cleaningUrls.file({ ...at, file }) : taskUrls.tasks(at));

/** What one person has to do, across journals: their own tasks, those that wait for any editor of what they decide about, and of others' there those that are late. */
@Injectable()
export class DeskTasks {
  constructor(private readonly database: Database, private readonly policy: Policy, private readonly clock: Clock) {}

  async of(actor: Actor, ctx: RequestContext): Promise<DeskTask[]> {
    const journals = [...new Set(actor.roles.map(({ journalId }) => journalId))];
    if (journals.length === 0 || actor.behind !== null) return [];
    const within = (action: string): string => journals.map((id) => `(s.journal_id = ${id} and ${this.policy.scope(action, actor, id, 's', '$1')})`).join(' or ');
    const rows = await this.database.query<Row>(
      `select t.kind, t.words, case when t.owner_id <> $1 then nullif(${shownName('o')}, '') end as owner, t.due::text as due, t.done_at as "doneAt", coalesce(t.due < ($2::timestamptz at time zone j.time_zone)::date, false) as late, ${aboutOfTask}, s.id as "submissionId", j.path, p.title, p.language
       from task t left join person o on o.id = t.owner_id join submission s on s.id = t.submission_id join journal j on j.id = s.journal_id join lateral (select title, language from publication where submission_id = s.id order by version desc limit 1) p on true
       where t.done_at is null and ((t.owner_id = $1 and (${within('task.give')})) or (t.owner_id is null and (${within('submission.decide')}))
         or (t.owner_id <> $1 and t.due < ($2::timestamptz at time zone j.time_zone)::date and (t.made_by_id = $1 or ${mine('s', '$1')}) and (${within('submission.decide')}))) order by t.due nulls last, t.id limit 30`, [actor.personId, this.clock.now()],
    );
    const { translator: tr, language: lang } = ctx;
    return rows.map((row) => ({
      title: wordsOf(row, tr)[0] ?? '', href: hrefOf(row, { journal: row.path, lang, submission: row.submissionId }),
      meta: [titleOf(row, tr), ...(row.owner ? [tr.t('task.of', { name: row.owner })] : []), ...dueText(row, tr)].join(' · '), state: stateOf(row, tr),
    }));
  }
}
