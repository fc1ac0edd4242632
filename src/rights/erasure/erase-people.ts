import { Injectable } from '@nestjs/common';
import type { Erasing } from '../../accounts/lifecycle/erasing.js';
import { Clock } from '../../platform/clock.js';
import { Ledger } from '../ledger/ledger.js';
import { written, type Choices } from './choices.js';
import { EraseSubject } from './erase-subject.js';
import { writtenReach, type Reach } from './reach.js';

const asPlanned: Choices = new Map();

/** Erases those who never asked for it, because their time is over: by the same plan as a request, and into the same ledger (X55). */
@Injectable()
export class ErasePeople implements Erasing {
  constructor(private readonly eraseSubject: EraseSubject, private readonly ledger: Ledger, private readonly clock: Clock) {}

  async account(personId: number): Promise<void> {
    await this.erase(personId, asPlanned, 'account');
  }

  async person(personId: number, even: readonly string[] = []): Promise<void> {
    await this.erase(personId, new Map(even.map((line) => [line, 'erase'])), 'person');
  }

  async remainder(personId: number): Promise<void> {
    await this.eraseSubject.apply({ personId, addresses: [] }, asPlanned, 'account');
  }

  private async erase(personId: number, choices: Choices, reach: Reach): Promise<void> {
    const subject = { personId, addresses: [] };
    await this.eraseSubject.apply(subject, choices, reach);
    await this.ledger.note(subject, [...written(choices), writtenReach(reach)], this.clock.now());
  }
}
