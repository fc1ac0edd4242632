import { goodPassword } from './account.js';
import type { TestApp } from './app.js';
import { visitor, type Player } from './cast.js';
import { Issuer, roundTrip, type Claims } from './issuer.js';

export const feideStart = '/en/sign-in/with/feide';
export const feideConfirm = '/en/profile/connected/new';

/** Both providers, and what people do with Feide. The test starts its application with `env`. */
export async function openProviders() {
  const [feide, orcid] = await Promise.all([Issuer.open('FEIDE'), Issuer.open('ORCID')]);
  return { feide, orcid, env: { ...feide.env, ...orcid.env }, close: () => Promise.all([feide.close(), orcid.close()]) };
}

let count = 0;

/** Someone whom Feide knows, with whatever else it says: the `sub`. */
export const feidePerson = (feide: Issuer, claims: Partial<Claims> = {}): string => {
  const sub = `feide-${(count += 1)}`;
  feide.know({ sub, name: 'Kari Maria Nordmann', ...claims });
  return sub;
};

export const signInByFeide = (app: TestApp, feide: Issuer, sub: string | null, fields = {}) => roundTrip(app, feide, visitor(app), feideStart, sub, fields);

/** As far as the page that asks for the password. */
export const goToConnect = (app: TestApp, feide: Issuer, owner: Player, sub: string) => roundTrip(app, feide, owner, '/en/profile/connected/with/feide', sub);

export async function connectFeide(app: TestApp, feide: Issuer, owner: Player, sub: string, wish: Record<string, unknown> = {}) {
  const { browser, answer } = await goToConnect(app, feide, owner, sub);
  if (answer.headers['location'] !== feideConfirm) throw new Error(`Not asked to confirm: ${answer.status} ${String(answer.headers['location'])}`);
  return browser.post(feideConfirm, { connectPassword: goodPassword, ...wish });
}

export const identitiesOf = (app: TestApp, personId: number) =>
  app.database.query<{ id: number; type: string; issuer: string; value: string; note: string | null; ended_at: Date | null }>('select * from external_identity where person_id = $1 order by id', [personId]);
