import { Injectable } from '@nestjs/common';
import { Events } from '../../platform/events/events.js';
import { isLanguage, type Language } from '../../platform/i18n/texts.js';
import { Accounts } from '../account/accounts.js';
import { Arrival, type Arrived } from '../sign-in/arrival.js';
import type { Door } from '../sign-in/open-session.js';
import { Errands } from './errands.js';
import type { ElsewhereErrand } from './errand.entity.js';
import { Identities } from './identities.js';
import { Oidc, Refused, stateOf, type Refusal } from './oidc.js';
import type { Provider } from './providers.js';
import type { Told } from './told.js';

/** Why someone who came back is not in. Each has a text that helps. */
export const reasons = ['denied', 'failed', 'unavailable', 'expired', 'closed', 'taken', 'already', 'second'] as const;
export type Reason = Refusal | 'expired' | 'closed' | 'taken' | 'already' | 'second';

export type Outcome = { language: Language | null } & (
  | { kind: 'in'; arrived: Arrived; next: string }
  | { kind: 'toConnect' }
  | { kind: 'unknown' }
  | { kind: 'out'; why: Reason; wanted: 'signIn' | 'link' }
);

/** Takes the answer of a sign-in elsewhere: lets in whoever is known by it, and keeps what it proves for the person to decide on where nobody is. It never connects anything by itself. */
@Injectable()
export class ComeBack {
  constructor(
    private readonly oidc: Oidc,
    private readonly errands: Errands,
    private readonly identities: Identities,
    private readonly accounts: Accounts,
    private readonly arrival: Arrival,
    private readonly events: Events,
  ) {}

  async with(provider: Provider, secret: string | null, query: string, door: Door): Promise<Outcome> {
    // Only the answer to this browser's own question uses the errand up: others cannot spend it.
    const mine = secret !== null && new URLSearchParams(query).get('state') === stateOf(secret);
    const errand = mine ? await this.errands.take(provider.type, secret) : null;
    if (!secret || !errand) return { kind: 'out', why: 'expired', wanted: 'signIn', language: null };
    try {
      return await this.proved(provider, errand, await this.oidc.proof(provider, secret, query), door);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await this.errands.drop(errand.id);
      return this.out(errand, error.why);
    }
  }

  private async proved(provider: Provider, errand: ElsewhereErrand, told: Told, door: Door): Promise<Outcome> {
    const identity = await this.identities.known(told);
    const language = isLanguage(errand.language) ? errand.language : null;
    if (!identity) {
      await this.errands.keep(errand.id, told);
      return { kind: errand.intent === 'link' ? 'toConnect' : 'unknown', language };
    }
    await this.errands.drop(errand.id);
    if (errand.intent === 'link') return this.out(errand, identity.personId === errand.personId ? 'already' : 'taken');
    const account = await this.accounts.byPerson(identity.personId);
    if (!account?.confirmed) {
      await this.events.record({ kind: 'account.signInFailed', subject: ['person', identity.personId] });
      return this.out(errand, 'closed');
    }
    await this.identities.used(identity.id, told);
    return { kind: 'in', arrived: await this.arrival.of(identity.personId, provider.type, door), next: errand.next, language };
  }

  private out(errand: ElsewhereErrand, why: Reason): Outcome {
    return { kind: 'out', why, wanted: errand.intent === 'link' ? 'link' : 'signIn', language: isLanguage(errand.language) ? errand.language : null };
  }
}
