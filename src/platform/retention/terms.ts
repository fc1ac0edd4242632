import { Injectable } from '@nestjs/common';
import { lengthInForce, ruleOf, type InForce, type RuleKey } from '../../personal-data/retention.js';
import { Database } from '../database/database.js';

/** In SQL: whether a moment lies further back than the rule allows; `$1` is now. For a rule that each journal sets, the journal is named. */
export type Over = (moment: string, journal?: string) => string;

/** How long things are kept: what has been set, else what the rules say. */
@Injectable()
export class Terms {
  constructor(private readonly database: Database) {}

  /** What has been set for the platform, or by a journal. */
  async inForce(journalId: number | null = null): Promise<InForce> {
    const rows = await this.database.query<{ rule: RuleKey; amount: number }>('select rule, amount from retention_value where journal_id is not distinct from $1', [journalId]);
    return Object.fromEntries(rows.map(({ rule, amount }) => [rule, amount]));
  }

  async of(rule: RuleKey): Promise<number> {
    return lengthInForce(rule, await this.inForce())?.amount ?? 0;
  }

  /** The moment before which something must lie to be over. */
  async before(rule: RuleKey, now: Date): Promise<Date> {
    const length = lengthInForce(rule, await this.inForce());
    if (!length) throw new Error(`The rule ${rule} has no length.`);
    const { at } = (await this.database.one<{ at: Date }>(`select $1::timestamptz - make_interval(${length.unit} => $2) as at`, [now, length.amount]))!;
    return at;
  }

  /** Within the bounds of the rule, and by whom it says. */
  async set(rule: RuleKey, amount: number, journalId: number | null): Promise<void> {
    const given = ruleOf(rule);
    if (given.changedBy !== (journalId === null ? 'webAdmin' : 'journal') || !Number.isInteger(amount) || amount < given.least || amount > given.most) throw new Error(`The rule ${rule} cannot be set to that.`);
    await this.database.execute(
      `insert into retention_value (rule, journal_id, amount) values ($1, $2, $3) on conflict (rule${journalId === null ? ') where journal_id is null' : ', journal_id) where journal_id is not null'} do update set amount = excluded.amount`, [rule, journalId, amount],
    );
  }

  /** Writes the condition for a rule from the values given. */
  over(rule: RuleKey, values: InForce): Over {
    const length = lengthInForce(rule, values);
    const { changedBy } = ruleOf(rule);
    return (moment, journal) => {
      if (!length) return `${moment} <= $1`;
      const own = changedBy === 'journal' && journal ? `coalesce((select v.amount from retention_value v where v.rule = '${rule}' and v.journal_id = ${journal}), ${String(length.amount)})` : String(length.amount);
      return `${moment} <= $1::timestamptz - make_interval(${length.unit} => ${own})`;
    };
  }
}
