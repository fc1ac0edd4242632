import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../../access/actor.js';
import { CONFIG, type Config } from '../../../../config.js';
import { publishingUrls } from '../../../../publishing/urls.js';
import { Clock } from '../../../../platform/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { addDays } from '../../../../platform/days.js';
import { Events } from '../../../../platform/events/events.js';
import { Installation } from '../../../../platform/installation.entity.js';
import { JobFailure, Jobs } from '../../../../platform/jobs/jobs.js';
import { Conflict } from '../../../../platform/web/problems.js';
import { UsageQuery, type Period } from '../../stored/usage.query.js';

const keys = { on: 'figures.sharing', last: 'figures.shared' } as const;
const patience = 10_000;
/** By this day of the month the one before is counted. */
const firstDay = 3;

/** Figures for those who develop the platform, sent only where the administrator has turned it on: sums over all journals and what each article was read, never anything of a person (T4). */
@Injectable()
export class SharedFigures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly usage: UsageQuery,
    @Inject(CONFIG) private readonly config: Config,
    jobs: Jobs,
  ) {
    jobs.recur('figures.share', '13 5 * * *', () => this.run());
  }

  get where(): string | null {
    return this.config.FIGURES_URL;
  }

  async state(): Promise<{ on: boolean; last: string | null }> {
    const rows = await this.database.query<{ key: string; value: string }>('select key, value from installation where key in ($1, $2)', [keys.on, keys.last]);
    return { on: rows.some(({ key, value }) => key === keys.on && value === 'true'), last: rows.find(({ key }) => key === keys.last)?.value ?? null };
  }

  async turn(on: boolean, by: Actor): Promise<void> {
    if (on && !this.where) throw new Conflict('platformFigures.sharing.nowhere');
    await this.database.transaction(async () => {
      await this.database.manager.upsert(Installation, { key: keys.on, value: String(on) }, ['key']);
      await this.events.record({ kind: 'platform.figuresShared', subject: ['platform', 0], by, data: { on } });
    });
  }

  /** What is sent, to the letter. */
  async letter(): Promise<{ month: string; text: string }> {
    const { month, ...period } = this.lastMonth();
    const { visits } = await this.usage.visits(null, period);
    const held = await this.database.one<{ journals: number; articles: number; issues: number }>(
      `select (select count(*)::int from journal where enabled) as journals, (select count(distinct submission_id)::int from publication where status = 'published') as articles,
         (select count(*)::int from issue where published_at is not null) as issues`,
    );
    const sums = { month, ...held, use: { visits, ...(await this.usage.totals({ journalId: null, kind: 'article' }, period)) } };
    // An article a line, so that it can be read before it is sent.
    const read = (await this.read(period)).map((row) => `    ${JSON.stringify(row)}`).join(',\n');
    return { month, text: `${JSON.stringify(sums, null, 2).slice(0, -2)},\n  "read": [\n${read}\n  ]\n}` };
  }

  private async read(period: Period): Promise<object[]> {
    const rows = await this.database.query<{ path: string; number: number; doi: string | null; investigations: number; requests: number }>(
      `select j.path, u.item_id as number, (select p.doi from publication p where p.submission_id = u.item_id and p.status = 'published' order by p.version desc limit 1) as doi,
         sum(u.investigations)::float8 as investigations, sum(u.requests)::float8 as requests
       from usage_month u join journal j on j.id = u.journal_id and j.enabled
       where u.kind = 'article' and u.month = $1::date and exists (select 1 from publication p where p.submission_id = u.item_id and p.status = 'published')
       group by j.path, u.item_id order by j.path, u.item_id`, [period.from],
    );
    return rows.map(({ path, number, doi, investigations, requests }) => ({ article: doi ? `https://doi.org/${doi}` : this.config.publicUrl + publishingUrls.stableArticle({ journal: path, number }), investigations, requests }));
  }

  private lastMonth(): Period & { month: string } {
    const to = addDays(`${this.clock.now().toISOString().slice(0, 7)}-01`, -1);
    return { month: to.slice(0, 7), from: `${to.slice(0, 7)}-01`, to };
  }

  private async run(): Promise<void> {
    const { on, last } = await this.state();
    if (!on || !this.where || this.clock.now().getUTCDate() < firstDay || last === this.lastMonth().month) return;
    const { month, text } = await this.letter();
    const answer = await fetch(this.where, { method: 'POST', body: text, redirect: 'error', headers: { 'Content-Type': 'application/json' }, signal: AbortSignal.timeout(patience) }).catch(() => null);
    await answer?.body?.cancel();
    if (!answer?.ok) throw new JobFailure('figures-not-taken');
    await this.database.manager.upsert(Installation, { key: keys.last, value: month }, ['key']);
  }
}
