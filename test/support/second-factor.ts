import { generate } from 'otplib';
import { AuthenticatorApps } from '../../src/accounts/second-factor/authenticator-apps.js';
import { RecoveryCodes } from '../../src/accounts/second-factor/recovery-codes.js';
import { cookieOf, goodPassword } from './account.js';
import type { TestApp } from './app.js';
import { visitor, type Player } from './cast.js';

/** The code that an app with this key shows, now or so many seconds from now. */
export const codeOf = (test: TestApp, secret: string, later = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(test.clock.now().getTime() / 1000) + later });

/** Puts an app and recovery codes in place for someone, as if set up a minute ago. */
export async function giveApp(test: TestApp, owner: Pick<Player, 'personId'>): Promise<{ secret: string; codes: string[]; code(later?: number): Promise<string> }> {
  const apps = test.app.get(AuthenticatorApps);
  const secret = apps.newSecret();
  if (!(await apps.turnOn(owner.personId, secret, await codeOf(test, secret)))) throw new Error('The app was not taken.');
  await test.database.execute('update authenticator_app set last_step = last_step - 3 where person_id = $1', [owner.personId]);
  const codes = await test.app.get(RecoveryCodes).renew(owner.personId);
  return { secret, codes, code: (later = 0) => codeOf(test, secret, later) };
}

/** The cookie of a session that waits for the second step. */
export async function halfCookie(test: TestApp, owner: Player): Promise<string> {
  const answer = await visitor(test).post('/en/sign-in', { login: owner.username, password: goodPassword });
  if (answer.headers['location'] !== '/en/sign-in/second-factor') throw new Error(`No second step was asked for: ${answer.status} ${answer.headers['location']}`);
  return cookieOf(answer);
}
