import { Account } from '../../src/accounts/account/account.entity.js';
import { Passwords } from '../../src/accounts/passwords/passwords.js';
import type { TestApp } from './app.js';
import { makePlayer, type Player, type PlayerOptions } from './cast.js';

export const goodPassword = 'blue teapot on the shelf';

/** A player who also has a password. */
export async function makeOwner(test: TestApp, options: PlayerOptions & { password?: string; confirmed?: boolean } = {}): Promise<Player> {
  const player = await makePlayer(test, options);
  const passwordHash = await test.app.get(Passwords).hash(options.password ?? goodPassword);
  await test.database.manager.update(Account, { personId: player.personId }, { passwordHash, ...(options.confirmed === false ? { confirmedAt: null } : {}) });
  return player;
}

/** The session cookie that an answer sets, as a request sends it back. */
export function cookieOf(answer: { headers: Record<string, unknown> }): string {
  const cookies = (answer.headers['set-cookie'] ?? []) as string[];
  return cookies.map((cookie) => cookie.split(';')[0]).find((cookie) => cookie?.startsWith('session=')) ?? '';
}
