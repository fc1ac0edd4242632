import type { Test } from 'supertest';
import type { Journal } from '../../src/journals/journal.entity.js';
import type { TestApp } from './app.js';
import { goodPassword } from './account.js';
import type { Player } from './cast.js';
import { Postbox } from './postbox.js';

let count = 0;
export const newAddress = (): string => `invited${(count += 1)}@elsewhere.example`;

export const invite = (by: Player, journal: Journal, fields: Record<string, unknown>): Test =>
  by.post(`/${journal.path}/en/desk/invitations/new`, { givenName: 'Ida', familyName: 'Invited', roles: ['editor'], language: 'en', ...fields });

/** The path of the secret link in the newest mail to an address. */
export async function linkTo(test: TestApp, address: string, subject = 'Invitation'): Promise<string> {
  await test.postbox.mailTo(address, subject);
  const mail = test.postbox.mails.filter((mail) => mail.envelopeTo.includes(address) && (mail.subject ?? '').includes(subject)).at(-1)!;
  return Postbox.link(mail, `${test.url}/`).slice(test.url.length);
}

export const welcome = (username: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  givenName: 'Ida', familyName: 'Innbudt', username, password: goodPassword, guidelines: 'yes', promised: ['office:2026-1'], ...changes,
});

export const invitationsTo = (test: TestApp, address: string): Promise<{ id: number; outcome: string | null }[]> =>
  test.database.query('select id, outcome from invitation where email = $1 order by id', [address]);
