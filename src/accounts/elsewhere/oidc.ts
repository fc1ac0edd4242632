import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  allowInsecureRequests, authorizationCodeGrant, AuthorizationResponseError, buildAuthorizationUrl, calculatePKCECodeChallenge, ClientSecretBasic, ClientSecretPost, Configuration, discovery,
  fetchProtectedResource, fetchUserInfo,
} from 'openid-client';
import { Clock } from '../../platform/clock.js';
import { errorCode, log } from '../../platform/log.js';
import { orcidOf } from '../person/orcid.js';
import type { Provider } from './providers.js';
import { organisationOf, toldBy, type Told } from './told.js';

/** Why nobody came back with a proof. */
export type Refusal = 'denied' | 'failed' | 'unavailable';

export class Refused extends Error {
  constructor(readonly why: Refusal) {
    super(why);
  }
}

const hour = 3_600_000;
const patienceSeconds = 10;
/** What an errand needs of its own, made of its one secret. */
const made = (secret: string, of: string): string => createHmac('sha256', secret).update(of).digest('base64url');
export const stateOf = (secret: string): string => made(secret, 'state');

/** On this machine only, which the configuration sees to. */
const unencrypted = (provider: Provider): ((configuration: Configuration) => void)[] =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it stands out, as it should
  (provider.issuer.startsWith('http:') ? [allowInsecureRequests] : []);

/** Speaks OpenID Connect: authorization code with PKCE, state and nonce. Signature, issuer, audience and times of the ID token are checked by the library. */
@Injectable()
export class Oidc {
  private readonly known = new Map<string, { configuration: Configuration; at: number }>();

  constructor(private readonly clock: Clock) {}

  /** Where to send the browser. */
  async authorization(provider: Provider, secret: string, language: string): Promise<string> {
    const configuration = await this.configuration(provider);
    return buildAuthorizationUrl(configuration, {
      redirect_uri: provider.callback, scope: provider.scope, state: stateOf(secret), nonce: made(secret, 'nonce'),
      code_challenge: await calculatePKCECodeChallenge(made(secret, 'verifier')), code_challenge_method: 'S256', ui_locales: language,
    }).href;
  }

  /** What the answer proves; throws Refused. */
  async proof(provider: Provider, secret: string, query: string): Promise<Told> {
    const configuration = await this.configuration(provider);
    try {
      const tokens = await authorizationCodeGrant(configuration, new URL(provider.callback + query), {
        expectedState: stateOf(secret), expectedNonce: made(secret, 'nonce'), pkceCodeVerifier: made(secret, 'verifier'), idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      const subject = provider.type === 'orcid' ? orcidOf(claims.sub) : claims.sub;
      if (!subject) throw new Refused('failed');
      const more = await fetchUserInfo(configuration, tokens.access_token, claims.sub).catch(() => ({}));
      return toldBy(claims.iss, subject, { ...claims, ...more }, await this.organisation(configuration, provider, tokens.access_token));
    } catch (error) {
      throw this.refused(provider, error);
    }
  }

  /** Where Feide says that someone belongs. It may be silent: then we know nothing, and sign-in goes on. */
  private async organisation(configuration: Configuration, provider: Provider, token: string): Promise<string | null> {
    if (!provider.groups) return null;
    try {
      const answer = await fetchProtectedResource(configuration, token, new URL(provider.groups), 'GET');
      return answer.ok ? organisationOf(await answer.json()) : null;
    } catch {
      return null;
    }
  }

  private async configuration(provider: Provider): Promise<Configuration> {
    const now = this.clock.now().getTime();
    const known = this.known.get(provider.type);
    if (known && Math.abs(now - known.at) < hour) return known.configuration;
    try {
      const found = await discovery(new URL(provider.issuer), provider.clientId, undefined, undefined, { execute: unencrypted(provider), timeout: patienceSeconds });
      const methods = found.serverMetadata().token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
      const configuration = new Configuration(
        found.serverMetadata(), provider.clientId, provider.clientSecret, (methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost)(provider.clientSecret),
      );
      for (const allow of unencrypted(provider)) allow(configuration);
      configuration.timeout = patienceSeconds;
      this.known.set(provider.type, { configuration, at: now });
      return configuration;
    } catch (error) {
      throw this.refused(provider, error, 'unavailable');
    }
  }

  /** The library's errors may hold what the issuer wrote: only their kind is logged. */
  private refused(provider: Provider, error: unknown, otherwise: Refusal = 'failed'): Refused {
    if (error instanceof Refused) return error;
    const denied = error instanceof AuthorizationResponseError && ['access_denied', 'login_required', 'consent_required', 'interaction_required'].includes(error.error);
    const why = denied ? 'denied' : unreached(error) ? 'unavailable' : otherwise;
    if (why !== 'denied') log({ level: 'warn', event: `elsewhere.${provider.type}.${why}`, code: errorCode(error) });
    return new Refused(why);
  }
}

/** Whether the network, and not what came over it, is the matter. */
function unreached(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { message, name, cause } = error as Partial<Error>;
  return message === 'fetch failed' || name === 'TimeoutError' || unreached(cause);
}
