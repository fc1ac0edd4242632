import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { People } from '../../accounts/person/people.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { noon } from '../../platform/days.js';
import { Events } from '../../platform/events/events.js';
import { Languages } from '../../platform/i18n/languages.js';
import { Conflict, Forbidden, found } from '../../platform/web/problems.js';
import { Notifier } from '../notifier.js';
import { Within } from '../within.js';
import { AuthorCheck } from './author-check.entity.js';
import { asks, Checks, kindIn } from './checks.js';

/** Asks the author to look through what stands now; what was asked before in this stage is asked anew. */
@Injectable()
export class AskAuthor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly events: Events,
    private readonly within: Within,
    private readonly checks: Checks,
    private readonly people: People,
    private readonly languages: Languages,
    private readonly notifier: Notifier,
  ) {}

  ask(submissionId: number, actor: Actor, asked: { due: string; note: string | null }): Promise<void> {
    return this.within.submission(submissionId, actor, 'check.ask', async (facts) => {
      const kind = kindIn(facts.stage);
      if (!kind) throw new Conflict('editorial.movedMeanwhile');
      if (!asks(kind)((action) => this.policy.allows(action, actor, facts))) throw new Forbidden();
      if (!(await this.checks.ready(facts.id, kind))) throw new Conflict(`check.notReady.${kind}`);
      const now = this.clock.now();
      const pressed = await this.database.one('select 1 from author_check where submission_id = $1 and kind = $2 and closed_at is null and asked_at > $3', [facts.id, kind, new Date(now.getTime() - 2 * 60_000)]);
      if (pressed) return;
      await this.database.execute('update author_check set closed_at = $3 where submission_id = $1 and kind = $2 and closed_at is null', [facts.id, kind, now]);
      const check = this.database.manager.create(AuthorCheck, { ...asked, submissionId: facts.id, kind, askedById: actor.personId, askedAt: now, remindedAt: null, closedAt: null, answeredAt: null, approved: null, words: null, submissionFileId: null });
      await this.database.manager.insert(AuthorCheck, check);
      const event = await this.events.record({ kind: `check.${kind}Asked`, subject: ['submission', facts.id], journalId: facts.journalId, by: actor, data: { check: check.id } });
      const author = await this.people.recipient(found(facts.submitterId));
      const due = author && this.languages.in(author.language).t('check.mail.due', { date: this.languages.in(author.language).date(noon(asked.due)) });
      await this.notifier.tell(kind === 'copyedit' ? 'copyeditToCheck' : 'proofToCheck', { event, submissionId: facts.id, letter: [due, asked.note].filter(Boolean).join('\n\n') });
    });
  }
}
