import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { written, type Choices } from '../erasure/choices.js';
import { EraseSubject } from '../erasure/erase-subject.js';
import { writtenReach } from '../erasure/reach.js';
import { ErasureLines } from '../erasure/erasure-lines.js';
import { Ledger } from '../ledger/ledger.js';
import { workWentOn } from './leaving-again.js';
import { writtenPassed, type Passed } from './passed.js';
import { heldBack } from './what-goes.js';

/** Erases what an account was kept for; while work goes on, all but what that needs. The ledger knows both. */
@Injectable()
export class EraseAccountData {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly lines: ErasureLines,
    private readonly eraseSubject: EraseSubject,
    private readonly ledger: Ledger,
  ) {}

  /** Within the transaction of whoever holds the person's row. */
  async of(personId: number, live: boolean, by: { personId: number; behind: number | null } | null, passed: Passed = new Map()): Promise<void> {
    await this.database.transaction(async () => {
      const subject = { personId, addresses: [] };
      const kept: Choices = live ? heldBack(this.lines.all()) : new Map();
      await this.eraseSubject.apply(subject, kept, 'account');
      await this.ledger.note(subject, [...written(kept), writtenReach('account'), ...(live ? [workWentOn] : []), ...writtenPassed(passed)], this.clock.now());
      await this.events.record({ kind: 'account.erased', subject: ['person', personId], by, data: { reason: 'consent' } });
    });
  }
}
