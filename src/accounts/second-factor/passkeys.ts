import { Inject, Injectable } from '@nestjs/common';
import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { challengeOf, handleOf, readAssertion, readAttestation, type Answer, type Assertion } from './credentials.js';

/** What a challenge is for; one that was made for another purpose or another person is not answered. */
export type Purpose = 'passkey.add' | 'passkey.signIn' | 'passkey.step' | 'passkey.prove';
type Options<F extends (...args: never[]) => unknown> = Awaited<ReturnType<F>>;

interface Row {
  id: number;
  personId: number;
  publicId: string;
  credentialId: string;
  publicKey: Buffer;
  transports: string[];
}

/** Whose passkey has signed, and whether its owner was verified by it (a fingerprint, a face, a PIN). */
export interface Signed {
  personId: number;
  verified: boolean;
}

const minutes = 5;

/** Passkeys (WebAuthn). Challenges are secrets of ours: stored as hashes, good once and for five minutes. Where we are comes from the configuration only. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tokens: Tokens,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async toAdd(person: { id: number; publicId: string; username: string; name: string }, siteName: string): Promise<Options<typeof generateRegistrationOptions>> {
    const known = await this.of(person.id);
    return generateRegistrationOptions({
      rpName: siteName, rpID: this.host, userName: person.username, userDisplayName: person.name, userID: handleOf(person.publicId), challenge: await this.challenge('passkey.add', person.id),
      attestationType: 'none', timeout: minutes * 60_000, excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    });
  }

  /** False where the answer is not to a challenge of ours, or the key is known already. */
  async add(personId: number, name: string, answer: string): Promise<boolean> {
    const response = readAttestation(answer);
    if (!response || !(await this.answered('passkey.add', personId, response))) return false;
    const expected = { response, expectedChallenge: challengeOf(response), expectedOrigin: this.origin, expectedRPID: this.host, requireUserVerification: false };
    const result = await verifyRegistrationResponse(expected).catch(() => null);
    if (!result?.verified) return false;
    const { credential } = result.registrationInfo;
    const [row] = await this.database.query(
      `insert into passkey (person_id, name, credential_id, public_key, counter, transports, added_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (credential_id) do nothing returning id`,
      [personId, name, credential.id, Buffer.from(credential.publicKey), credential.counter, credential.transports ?? [], this.clock.now()],
    );
    return row !== undefined;
  }

  /** Asks for any passkey of this site, or for one of this person's. */
  async toSign(purpose: Purpose, personId: number | null): Promise<Options<typeof generateAuthenticationOptions>> {
    const known = personId === null ? [] : await this.of(personId);
    return generateAuthenticationOptions({
      rpID: this.host, challenge: await this.challenge(purpose, personId ?? 0), timeout: minutes * 60_000, userVerification: personId === null ? 'required' : 'preferred',
      allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    });
  }

  /** Null where it is no answer of a passkey that we know; of this person's, if one is named. A key that counts backwards is a copy, and is refused. */
  async signed(purpose: Purpose, personId: number | null, answer: string): Promise<Signed | null> {
    const response = readAssertion(answer);
    const key = response && (await this.byCredential(response.id));
    if (!response || !key || (personId !== null && key.personId !== personId) || !isOf(response, key.publicId)) return null;
    if (!(await this.answered(purpose, personId ?? 0, response))) return null;
    const result = await verifyAuthenticationResponse({
      response, expectedChallenge: challengeOf(response), expectedOrigin: this.origin, expectedRPID: this.host, requireUserVerification: personId === null,
      // The counter is compared below, in the statement that writes it.
      credential: { id: key.credentialId, publicKey: new Uint8Array(key.publicKey), counter: 0 },
    }).catch(() => null);
    if (!result?.verified || !(await this.count(key.id, result.authenticationInfo.newCounter))) return null;
    return { personId: key.personId, verified: result.authenticationInfo.userVerified };
  }

  /** The name of the one that is gone; null where it was none of theirs. */
  async remove(personId: number, id: number): Promise<string | null> {
    const known = await this.database.one<{ name: string }>('select name from passkey where id = $1 and person_id = $2', [id, personId]);
    return known && (await this.database.execute('delete from passkey where id = $1 and person_id = $2', [id, personId])) === 1 ? known.name : null;
  }

  private get host(): string {
    return new URL(this.config.publicUrl).hostname;
  }

  private get origin(): string {
    return new URL(this.config.publicUrl).origin;
  }

  private async challenge(purpose: Purpose, personId: number): Promise<Uint8Array<ArrayBuffer>> {
    const secret = await this.tokens.issue({ purpose, subjectId: personId, personId: personId || null, minutes });
    return new Uint8Array(Buffer.from(secret, 'base64url'));
  }

  /** Whether it answers a challenge that is still good; from now on that is not. The library then checks that this is what was signed. */
  private async answered(purpose: Purpose, personId: number, response: Answer): Promise<boolean> {
    return (await this.tokens.redeem(purpose, challengeOf(response)))?.subjectId === personId;
  }

  private async count(id: number, counter: number): Promise<boolean> {
    return (await this.database.execute(
      'update passkey set counter = $2, last_used_at = $3 where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))', [id, counter, this.clock.now()],
    )) === 1;
  }

  private async of(personId: number): Promise<Pick<Row, 'credentialId' | 'transports'>[]> {
    return this.database.query('select credential_id as "credentialId", transports from passkey where person_id = $1 order by id', [personId]);
  }

  private async byCredential(id: string): Promise<Row | null> {
    return this.database.one<Row>(
      `select k.id, k.person_id as "personId", p.public_id as "publicId", k.credential_id as "credentialId", k.public_key as "publicKey", k.transports
       from passkey k join person p on p.id = k.person_id where k.credential_id = $1`, [id],
    );
  }
}

/** An answer names its owner where the key could be found without one. */
const isOf = (response: Assertion, publicId: string): boolean => {
  const { userHandle } = response.response;
  return userHandle === undefined || Buffer.from(userHandle, 'base64url').equals(Buffer.from(handleOf(publicId)));
};
