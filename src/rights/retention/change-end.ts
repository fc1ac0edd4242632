import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { ruleOf, type RuleKey } from '../../personal-data/retention.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Terms } from '../../platform/retention/terms.js';
import { Statements } from '../statement/statements.js';

/** Sets another length for a rule, and publishes the statement that says so, in one transaction. */
@Injectable()
export class ChangeEnd {
  constructor(private readonly database: Database, private readonly events: Events, private readonly terms: Terms, private readonly statements: Statements) {}

  allows(key: RuleKey, amount: number): boolean {
    const rule = ruleOf(key);
    return rule.changedBy === 'webAdmin' && amount >= rule.least && amount <= rule.most;
  }

  async to(key: RuleKey, amount: number, actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.terms.set(key, amount, null);
      await this.events.record({ kind: 'platform.retentionChanged', subject: ['platform', 0], by: actor, data: { rule: key, amount } });
      await this.statements.renew();
    });
  }
}
