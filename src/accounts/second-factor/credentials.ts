import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

export type Assertion = AuthenticationResponseJSON;
export type Answer = AuthenticationResponseJSON | RegistrationResponseJSON;

/** How an authenticator knows the account: random bytes that say nothing of anyone. */
export const handleOf = (publicId: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(publicId));

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a browser posts, with its parts that must be text; null for anything else. */
function read(posted: string, parts: readonly string[]): Record<string, unknown> | null {
  if (posted.length > 20_000) return null;
  try {
    const value: unknown = JSON.parse(posted);
    if (!isRecord(value) || typeof value['id'] !== 'string' || !isRecord(value['response'])) return null;
    const { response } = value;
    const { userHandle } = response;
    if (!parts.every((part) => typeof response[part] === 'string')) return null;
    return { ...value, response: { ...response, userHandle: typeof userHandle === 'string' && userHandle !== '' ? userHandle : undefined }, clientExtensionResults: {} };
  } catch {
    return null;
  }
}

export const readAttestation = (posted: string): RegistrationResponseJSON | null => read(posted, ['clientDataJSON', 'attestationObject']) as RegistrationResponseJSON | null;
export const readAssertion = (posted: string): Assertion | null => read(posted, ['clientDataJSON', 'authenticatorData', 'signature']) as Assertion | null;

/** The challenge that an answer says it answers, or an empty text. */
export function challengeOf({ response }: Answer): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8'));
    return isRecord(said) && typeof said['challenge'] === 'string' ? said['challenge'] : '';
  } catch {
    return '';
  }
}
