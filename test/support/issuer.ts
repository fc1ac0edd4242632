import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import type { TestApp } from './app.js';
import { as, type Player } from './cast.js';
import { freePort } from './served.js';

/** Someone whom the issuer knows, and whatever it says of them. */
export type Claims = { sub: string } & Record<string, unknown>;

const secret = 'a secret of at least thirty-two characters';

/** It warns at length that it is not set up for the world. */
function quietly<T>(make: () => T): T {
  const { warn, info } = console;
  console.warn = console.info = () => undefined;
  try {
    return make();
  } finally {
    Object.assign(console, { warn, info });
  }
}

/** A certified OpenID provider on loopback, which stands for Feide or ORCID. Whoever comes chooses who they are, or says no. */
export class Issuer {
  /** What its groups API answers. */
  groups: unknown = [];
  /** Changes what the token endpoint answers, for attacks. */
  tamper: ((body: Record<string, unknown>) => Record<string, unknown>) | null = null;
  readonly asked: URLSearchParams[] = [];
  private readonly accounts = new Map<string, Claims>();
  private server!: Server;

  private constructor(readonly url: string, private readonly name: 'FEIDE' | 'ORCID') {}

  static async open(name: 'FEIDE' | 'ORCID'): Promise<Issuer> {
    const port = await freePort();
    const issuer = new Issuer(`http://localhost:${port}`, name);
    const client = (id: string) => ({ client_id: id, client_secret: secret, redirect_uris: ['http://localhost/sign-in'], grant_types: ['authorization_code'], response_types: ['code' as const] });
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const provider = quietly(() => new Provider(issuer.url, {
      clients: [client('palimpsest'), client('another-client')],
      scopes: ['openid', 'userid', 'profile', 'groups-org'],
      claims: { openid: ['sub', 'name', 'given_name', 'family_name', 'email', 'email_verified', 'roles', 'groups', 'web_admin', 'eduPersonEntitlement'] },
      conformIdTokenClaims: false,
      cookies: { keys: ['loopback'] },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => issuer.accounts.get(sub) ?? { sub } }),
      interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
      renderError: (context, out) => {
        context.body = out;
      },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] },
    }));
    // The port of the application is not known yet.
    provider.Client.prototype.redirectUriAllowed = (uri: string) => /^http:\/\/localhost:\d+\/sign-in\/(feide|orcid)\/callback$/.test(uri);
    provider.use(async (context, next) => {
      if (context.path === '/auth') issuer.asked.push(context.URL.searchParams);
      await next();
      if (context.path === '/token' && context.status === 200 && issuer.tamper) context.body = issuer.tamper(context.body as Record<string, unknown>);
    });
    const handle = provider.callback();
    issuer.server = createServer((request, response) => {
      if (request.url === '/groups') void issuer.sayGroups(request, response);
      else if (request.url?.startsWith('/interaction/')) void issuer.interact(provider, request, response);
      else void handle(request, response);
    });
    await new Promise<void>((resolve) => issuer.server.listen(port, '127.0.0.1', resolve));
    return issuer;
  }

  /** What the application is started with. */
  get env(): Record<string, string> {
    return {
      [`${this.name}_ISSUER`]: this.url, [`${this.name}_CLIENT_ID`]: 'palimpsest', [`${this.name}_CLIENT_SECRET`]: secret, ...(this.name === 'FEIDE' ? { FEIDE_GROUPS: `${this.url}/groups` } : {}),
    };
  }

  know(...claims: Claims[]): void {
    for (const one of claims) this.accounts.set(one.sub, one);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Walks from the issuer's door to the address that it sends the browser back to. `null` says no. */
  async answer(authorization: string, sub: string | null): Promise<string> {
    const jar = new Map<string, string>();
    let address = authorization;
    let post: URLSearchParams | null = null;
    for (let step = 0; step < 12; step += 1) {
      const answer: Response = await fetch(address, {
        redirect: 'manual', method: post ? 'POST' : 'GET', body: post, headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        jar.set(name, value);
      }
      post = null;
      const location = answer.headers.get('location');
      if (location) address = new URL(location, this.url).href;
      else if (address.includes('/interaction/')) post = new URLSearchParams(sub === null ? { deny: '1' } : { sub });
      else throw new Error(`The issuer stopped at ${address}: ${answer.status} ${await answer.text()}`);
      if (!address.startsWith(this.url)) return address;
    }
    throw new Error('The issuer never came to an end.');
  }

  private async sayGroups(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await Promise.resolve();
    response.statusCode = /^Bearer \S+/.test(request.headers.authorization ?? '') ? 200 : 401;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(this.groups));
  }

  private async interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { prompt, params, grantId, session } = await provider.interactionDetails(request, response);
    if (request.method === 'GET' && prompt.name === 'login') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      const buttons = [...this.accounts.keys()].map((sub) => `<button name="sub" value="${sub}">${sub}</button>`).join('');
      response.end(`<!DOCTYPE html><html lang="en"><title>Who are you?</title><main><h1>Who are you?</h1><form method="post">${buttons}<button name="deny" value="1">Say no</button></form></main></html>`);
      return;
    }
    if (prompt.name === 'login') {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const said = new URLSearchParams(body);
      const result = said.get('deny') ? { error: 'access_denied', error_description: 'No' } : { login: { accountId: said.get('sub') ?? '' } };
      await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
      return;
    }
    const grant = (grantId ? await provider.Grant.find(grantId) : null) ?? new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params['client_id']) });
    grant.addOIDCScope(String(params['scope']));
    await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
  }
}

type Answer = Awaited<ReturnType<Player['get']>>;

export const cookieIn = (answer: Answer, name: string): string | null => {
  const set = ((answer.headers['set-cookie'] ?? []) as unknown as string[]).map((cookie) => /^([^=]+)=([^;]*)/.exec(cookie)).find((match) => match?.[1] === name);
  return set?.[2] || null;
};

/** Presses the button, and gives where the browser is sent and the cookie that it is given. */
export async function setOut(test: TestApp, player: Pick<Player, 'cookie' | 'post'>, address: string, fields: Record<string, unknown> = {}): Promise<{ to: string; cookie: string }> {
  const page = await player.post(address, fields);
  const to = /url=(.*)$/.exec(String(page.headers['refresh']))?.[1];
  if (page.status !== 200 || !to) throw new Error(`Not sent off: ${page.status} ${String(page.headers['location'])}`);
  return { to, cookie: [player.cookie, `elsewhere=${cookieIn(page, 'elsewhere') ?? ''}`].filter(Boolean).join('; ') };
}

/** Out, through the issuer, and back: what the callback answers, and a browser with the cookies of the way. */
export async function roundTrip(
  test: TestApp, issuer: Issuer, player: Pick<Player, 'cookie' | 'post'>, address: string, sub: string | null, fields: Record<string, unknown> = {},
): Promise<{ answer: Answer; browser: Pick<Player, 'cookie' | 'get' | 'post'>; path: string }> {
  const { to, cookie } = await setOut(test, player, address, fields);
  const back = await issuer.answer(to, sub);
  const path = back.slice(test.url.length);
  const browser = as(test, cookie);
  return { answer: await browser.get(path), browser, path };
}
