import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { makeArticle } from '../support/publishing.js';

let app: TestApp;
let journal: Journal;
let manager: Player;
let refusing: Player;
beforeAll(async () => {
  app = await startTestApp();
  app.clock.set(new Date('2026-06-01T10:00:00Z'));
  journal = await makeJournal(app, { path: 'monthly', name: { en: 'Northern Light', nb: 'Nordlys' } });
  manager = await makePlayer(app, { roles: [[journal, 'manager']], mailLanguage: 'nb' });
  refusing = await makePlayer(app, { roles: [[journal, 'manager']] });
  await makePlayer(app, { roles: [[journal, 'editor']] });
  await refusing.post('/en/profile/notifications', {}).expect(303);
  const { number } = await makeArticle(app, journal, { title: { en: 'Snow on roofs' }, publishedAt: new Date('2026-03-01T10:00:00Z') });
  for (const [day, views, downloads] of [['2026-03-31', 900, 900], ['2026-04-01', 20, 10], ['2026-04-30', 20, 10], ['2026-05-01', 30, 20], ['2026-05-31', 20, 10], ['2026-06-01', 900, 900]]) {
    await app.database.query(`insert into usage_item values ($1, $2::date, 'article', $3, 2026, 'Open', $4, $4, $5, $5)`, [journal.id, day, number, views, downloads]);
    await app.database.query(`insert into usage_visits values ($1, $2::date, 8, 8, 16, 60)`, [journal.id, day]);
  }
}, 60_000);
afterAll(() => app?.stop());

const sent = (): Promise<{ to: string; text: string; subject: string }[]> => app.database.query(`select to_address as "to", text, subject from message where template = 'mail/monthly-figures' order by id`);
const counted = (day: string): Promise<unknown> => app.database.query(`insert into usage_ingest values ($1, $2, $3::date, 1, 1, 0, 0, '[]', $4)`, [`file ${day}`, Buffer.from(day), day, app.clock.now()]);

test('a manager who wants it gets the figures of the month once, when the month is counted, however often it is tried', async () => {
  await counted('2026-05-30');
  await app.run('figures.monthly');
  expect(await sent()).toEqual([]);
  await counted('2026-05-31');
  await Promise.all([app.run('figures.monthly'), app.run('figures.monthly')]);
  await app.run('figures.monthly');
  const [mail, ...more] = await sent();
  expect(more).toEqual([]);
  expect(mail!.to).toBe(manager.email);
  expect(mail!.subject).toBe('Nordlys i mai 2026: det som ble lest');
  const text = mail!.text.replace(/\s+/g, ' ');
  expect(text).toContain('Besøk: 16 (Like mange som før)');
  expect(text).toContain('Visninger: 50 (25 % flere enn før)');
  expect(text).toContain('Nedlastinger: 30 (50 % flere enn før)');
  expect(text).toContain('Snow on roofs: 30');
  expect(text).toContain('/nb/profile/notifications');
  expect((await app.postbox.mailTo(manager.email, 'Nordlys i mai 2026')).html).not.toMatch(/<img/);
});

test('the next month brings the next mail, also where counting has stood still', async () => {
  app.clock.set(new Date('2026-07-02T10:00:00Z'));
  await app.run('figures.monthly');
  expect(await sent()).toHaveLength(1);
  app.clock.set(new Date('2026-07-04T10:00:00Z'));
  await app.run('figures.monthly');
  await app.run('figures.monthly');
  expect((await sent()).map(({ subject }) => subject)).toEqual(['Nordlys i mai 2026: det som ble lest', 'Nordlys i juni 2026: det som ble lest']);
  app.clock.set(new Date('2026-08-04T10:00:00Z'));
  await app.run('figures.monthly');
  expect(await sent()).toHaveLength(2);
});
