import { randomBytes } from 'node:crypto';
import { AccountMerge } from '../../src/accounts/merging/account-merge.entity.js';
import type { TestApp } from './app.js';
import { makeOwner } from './account.js';
import type { Player, PlayerOptions } from './cast.js';

/** Someone whose account can be merged. */
export const mergeable = (test: TestApp, options: PlayerOptions = {}): Promise<Player> => makeOwner(test, options);

/** As if this session had shown its password just now. */
export async function prove(test: TestApp, { personId }: { personId: number }): Promise<void> {
  await test.database.execute('update session set proven_at = $2 where person_id = $1', [personId, test.clock.now()]);
}

/** A proposal that the owner of the account that stays has made, and thereby agreed to; its name in addresses. */
export async function openMerge(test: TestApp, keep: { personId: number }, drop: { personId: number } | null, options: { agreed?: boolean; by?: { personId: number } } = {}): Promise<string> {
  const publicId = randomBytes(16).toString('base64url');
  const now = test.clock.now();
  await test.database.manager.insert(AccountMerge, {
    publicId, keepId: keep.personId, dropId: drop?.personId ?? null, proposedById: (options.by ?? keep).personId, proposedAt: now,
    keepAgreedAt: options.agreed === false ? null : now, dropAgreedAt: null, endedAt: null, outcome: null,
  });
  return publicId;
}
