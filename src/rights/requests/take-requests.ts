import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { AccountLimits } from '../../accounts/account/account-limits.js';
import { People } from '../../accounts/person/people.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { isDay } from '../../platform/days.js';
import type { Language } from '../../platform/i18n/texts.js';
import type { Form } from '../../platform/web/form.js';
import type { AskForm, EnterForm, OwnRequestForm } from './request.forms.js';
import type { Channel, RequestKind } from './request-kinds.js';
import { RequestLetters } from './request-letters.js';
import { Requests } from './requests.js';
import { RightsRequest } from './rights-request.entity.js';

/** Takes requests from people: those who are signed in, those without an account, and those who wrote to a journal. */
@Injectable()
export class TakeRequests {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly requests: Requests,
    private readonly letters: RequestLetters,
    private readonly people: People,
    private readonly limits: AccountLimits,
  ) {}

  async own(actor: Actor, { kind, words }: OwnRequestForm, language: Language): Promise<void> {
    await this.database.transaction(async () => {
      const to = await this.people.recipient(actor.personId);
      const row = await this.requests.enter({ kind: kind as RequestKind, channel: 'service', name: actor.name, address: null, language: to?.language ?? language, words, personId: actor.personId }, actor);
      await this.told(row);
    });
  }

  /** Nothing is in the queue before the address is confirmed, and nothing tells whether it is known (X20). */
  async ask({ kind, words, name, address }: AskForm, language: Language, ip: string): Promise<void> {
    await this.limits.count('request', address, ip);
    await this.database.transaction(async () => {
      await this.letters.confirm(await this.requests.enter({ kind: kind as RequestKind, channel: 'service', name, address, language, words, unconfirmed: true }, null));
    });
  }

  async waits(secret: string): Promise<boolean> {
    const id = await this.letters.open(secret, false);
    return id !== null && (await this.database.one(`select 1 from rights_request where id = $1 and state = 'unconfirmed'`, [id])) !== null;
  }

  /** Whose address it is, is known now: the request is linked to that person. */
  async confirm(secret: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const id = await this.letters.open(secret, true);
      const row = id === null ? null : await this.database.manager.findOne(RightsRequest, { where: { id, state: 'unconfirmed' }, lock: { mode: 'pessimistic_write' } });
      if (!row) return false;
      const changes = { state: 'received' as const, personId: row.address ? await this.requests.personWith(row.address) : null };
      await this.database.manager.update(RightsRequest, { id: row.id }, changes);
      await this.events.record({ kind: 'request.received', subject: ['rightsRequest', row.id], data: { kind: row.kind, channel: row.channel } });
      await this.told(Object.assign(row, changes));
      return true;
    });
  }

  /** What came another way, entered by the administrator, who needs not be told. */
  async enter(actor: Actor, { kind, channel, name, address, language, words, reachedOn }: EnterForm): Promise<RightsRequest> {
    return this.database.transaction(async () => {
      const row = await this.requests.enter({ kind: kind as RequestKind, channel: channel as Channel, name, address: address || null, language: language as Language, words, reachedOn }, actor);
      await this.letters.received(row);
      return row;
    });
  }

  /** The form, with what is wrong with its day: none, or one to come. */
  judged(form: Form<EnterForm>): Form<EnterForm> {
    const { reachedOn } = form.values;
    return isDay(reachedOn) && reachedOn <= this.requests.today() ? form : form.with('reachedOn', 'requests.reachedOn.wrong');
  }

  /** From a journal's staff, with the day on which it reached the journal (R18). */
  async passOn(actor: Actor, { kind, words, name, address, reachedOn }: EnterForm, { language, journalId }: { language: Language; journalId: number }): Promise<void> {
    await this.database.transaction(async () => {
      const row = await this.requests.enter({ kind: kind as RequestKind, channel: 'staff', name, address: address || null, language, words, reachedOn, journalId }, actor);
      await this.told(row);
    });
  }

  private async told(row: RightsRequest): Promise<void> {
    await this.letters.received(row);
    await this.letters.desk(row);
  }
}
