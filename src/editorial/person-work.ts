import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Policy } from '../access/policy.js';
import type { PersonWork, WorkHere } from '../accounts/people/person-work.js';
import { Database } from '../platform/database/database.js';
import type { Localized } from '../platform/i18n/translator.js';
import type { RequestContext } from '../platform/web/request.js';
import { stageColor } from './stage-look.js';
import type { Stage } from './stages.js';
import { titleOf } from './title.js';
import { editorialUrls } from './urls.js';

interface Row {
  id: number;
  stage: Stage;
  title: Localized;
  language: string;
  roles: string[];
}

const most = 20;

/** The manuscripts of a journal on which a person works or worked: those that the looker may read, and reviews only where the looker may see who reviews. */
@Injectable()
export class EditorialPersonWork implements PersonWork {
  constructor(private readonly database: Database, private readonly policy: Policy) {}

  async of({ journal, language: lang, translator: tr }: RequestContext, actor: Actor, personId: number): Promise<WorkHere[]> {
    if (!journal) return [];
    const rows = await this.database.query<Row>(this.sql(actor, journal.id), [journal.id, actor.personId, personId]);
    return rows.map((row) => ({
      title: titleOf(row, tr),
      href: editorialUrls.submission({ journal: journal.path, lang, submission: row.id }),
      roles: tr.list([...new Set(row.roles)].map((role) => tr.t(`role.${role}`))),
      stage: { text: tr.t(`stage.${row.stage}`), color: stageColor(row.stage) },
    }));
  }

  private sql(actor: Actor, journalId: number): string {
    const [reads, seesReviews] = ['submission.read', 'review.see'].map((action) => this.policy.scope(action, actor, journalId, 's', '$2'));
    return `select w.* from (
      select s.id, s.stage, s.stage_since, p.title, p.language, array(
        select 'author' where s.submitter_id = $3 or exists (select 1 from contributor c where c.publication_id = p.id and c.person_id = $3)
        union all select pa.role from participant pa where pa.submission_id = s.id and pa.person_id = $3
        union all select 'reviewer' from review_assignment ra where ra.submission_id = s.id and ra.person_id = $3 and ra.declined_at is null and ra.cancelled_at is null and ${seesReviews}) as roles
      from submission s join lateral (select id, title, language from publication where submission_id = s.id order by version desc limit 1) p on true
      where s.journal_id = $1 and s.stage <> 'draft' and ${reads} and (s.submitter_id = $3
        or exists (select 1 from contributor c where c.publication_id = p.id and c.person_id = $3)
        or exists (select 1 from participant pa where pa.submission_id = s.id and pa.person_id = $3)
        or exists (select 1 from review_assignment ra where ra.submission_id = s.id and ra.person_id = $3))) w
      where w.roles <> '{}' order by w.stage_since desc, w.id desc limit ${most}`;
  }
}
