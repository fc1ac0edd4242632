import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { accountsUrls } from '../../../src/accounts/urls.js';
import { bouncedUrls } from '../../../src/editorial/bounced/urls.js';
import { bylineUrls } from '../../../src/editorial/bylines/urls.js';
import { taskUrls } from '../../../src/editorial/tasks/urls.js';
import { readBounce } from '../../../src/platform/mail/bounce-notice.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { contributorFields } from '../../support/authoring.js';
import { as, makePlayer } from '../../support/cast.js';
import type { Received } from '../../support/postbox.js';
import { at, makeScene, publicIdOf, type Scene } from '../../support/reviewing.js';
import { until } from '../../support/until.js';
import { inDays } from '../../support/days.js';

let app: TestApp;
let scene: Scene;

const secret = 'a-secret-of-the-mail-server-0123456789';
const hook = `/bounces/${secret}`;

beforeAll(async () => {
  app = await startTestApp({ BOUNCE_ADDRESS: 'bounces@journals.example', BOUNCE_SECRET: secret });
  scene = await makeScene(app);
}, 60_000);
afterAll(() => app.stop());

/** As Postfix writes it. */
function notice(mail: Pick<Received, 'envelopeFrom' | 'messageId'>, changes: { action?: string; status?: string; type?: string; to?: string } = {}): string {
  return [
    `To: ${changes.to ?? mail.envelopeFrom}`, 'From: MAILER-DAEMON@mx.example', 'Subject: Undelivered Mail Returned to Sender',
    `Content-Type: ${changes.type ?? 'multipart/report; report-type=delivery-status;'}`, '\tboundary="B.1/mx.example"', '', 'This is a MIME-encapsulated message.', '',
    '--B.1/mx.example', 'Content-Type: text/plain', '', 'I am sorry. Status: 5.9.9', '',
    '--B.1/mx.example', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', '', 'Final-Recipient: rfc822; someone@gone.example', `Action: ${changes.action ?? 'failed'}`,
    `Status: ${changes.status ?? '5.1.1'}`, 'Diagnostic-Code: smtp; 550 5.1.1 <someone@gone.example>:', '    Recipient address rejected', '',
    '--B.1/mx.example', 'Content-Type: text/rfc822-headers', '', `Message-ID: ${mail.messageId}`, 'Subject: Whatever', '', '--B.1/mx.example--', '',
  ].join('\r\n');
}

const hand = (body: string, path = hook) => request(app.server).post(path).type('message/rfc822').send(body);
const state = (address: string) => app.database.query<{ id: number; failure: string | null; sent: boolean }>('select id, failure, sent_at is not null as sent from message where to_address = $1 order by id', [address]);
const enter = (email: string, path = bylineUrls.contributors(at(scene))) => scene.editor.post(path, contributorFields({ givenName: 'Dag', familyName: 'Borte', email })).expect(303);

test('a recipient who is refused for good is not tried again: a task says so, the address is corrected, and the letter goes again, once', async () => {
  app.postbox.refusals.set('dag@gone.example', { code: 550, text: '5.1.1 No such user' });
  await enter('dag@gone.example');
  await until(() => state('dag@gone.example'), ([letter]) => letter?.failure === '5.1.1');
  await until(() => app.database.query(`select * from graphile_worker.jobs where task_identifier = 'mail.send'`), ({ length }) => length === 0);
  const { id: letter } = (await state('dag@gone.example'))[0]!;
  const page = bouncedUrls.bounced({ ...at(scene), letter });
  expect((await scene.editor.get('/en/desk')).text).toContain(`href="${page}"`);
  expect((await scene.editor.get(taskUrls.tasks(at(scene)))).text).toContain('A mail to Dag Borte came back');
  const { id: contributor } = (await app.database.one<{ id: number }>(`select id from contributor where email = 'dag@gone.example'`))!;
  const before = (await scene.editor.get(page).expect(200)).text;
  expect(before).toContain('Correct it first');
  expect(before).toContain(bylineUrls.contributor({ ...at(scene), contributor }));
  await enter('dag@found.example', bylineUrls.contributor({ ...at(scene), contributor }));
  expect((await scene.editor.get(page)).text).toMatch(/dag@found\.example[\s\S]*Send it again/);
  const answers = await Promise.all([1, 2].map(() => scene.editor.post(page, { what: 'again' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  await until(() => state('dag@found.example'), (letters) => letters.filter(({ sent }) => sent).length === 2);
  expect((await scene.editor.get('/en/desk')).text).not.toContain('came back');
});

test('what is wrong with us, or only for now, keeps the mail waiting', async () => {
  app.postbox.refusals.set('later@full.example', { code: 452, text: '4.2.2 Mailbox full' });
  app.postbox.refusals.set('later@relay.example', { code: 554, text: '5.7.1 Relay access denied' });
  // Three mails: the first one entered is also told of the second.
  for (const email of ['later@full.example', 'later@relay.example']) await enter(email);
  await until(() => app.app.get(Jobs).failed(), (jobs) => jobs.filter(({ task }) => task === 'mail.send').length === 3);
  for (const email of ['later@full.example', 'later@relay.example']) expect((await state(email))[0]?.failure).toBeNull();
});

test('[X33] a notice of delivery (RFC 3464) is taken from the mail server alone, for good failures of mail of ours, and twice is once', async () => {
  await enter('eva@gone.example');
  const mail = await app.postbox.mailTo('eva@gone.example');
  expect(mail.envelopeFrom).toMatch(/^bounces\+[0-9a-f]{32}@journals\.example$/);
  await until(() => state('eva@gone.example'), ([letter]) => letter!.sent);
  for (const path of [`/bounces/${secret}x`, '/bounces/x']) await hand(notice(mail), path).expect(404);
  for (const harmless of [notice(mail, { action: 'delayed', status: '4.4.1' }), notice(mail, { action: 'delivered', status: '2.0.0' }), notice(mail, { type: 'multipart/mixed;' }), `To: ${mail.envelopeFrom}\r\n\r\nI am on holiday.`, 'x'.repeat(3_000_000)]) {
    expect((await hand(harmless).expect(201)).body).toEqual({ bounce: false });
  }
  expect((await hand(notice({ envelopeFrom: `bounces+${'0'.repeat(32)}@journals.example`, messageId: '<x@y>' })).expect(201)).body).toEqual({ bounce: false });
  expect((await state('eva@gone.example'))[0]!.failure).toBeNull();
  for (let turn = 0; turn < 2; turn += 1) expect((await hand(notice(mail)).expect(201)).body).toEqual({ bounce: true });
  const { id, failure } = (await state('eva@gone.example'))[0]!;
  expect(failure).toBe('5.1.1');
  expect(await app.database.query(`select 1 from event where kind = 'mail.bounced' and data->>'message' = $1`, [String(id)])).toHaveLength(1);
  expect((await scene.editor.get('/en/desk')).text).toContain('A mail to Dag Borte came back');
  await scene.editor.post(bouncedUrls.bounced({ ...at(scene), letter: id }), { what: 'leave' }).expect(303);
  expect((await scene.editor.get(bouncedUrls.bounced({ ...at(scene), letter: id }))).text).toContain('Someone has seen to this already');
});

test('the mail is known by the Message-ID that the notice returns, where the address lost its word', () => {
  const mail = { envelopeFrom: '', messageId: `<${'ab'.repeat(16)}@localhost>` };
  expect(readBounce(notice(mail, { to: 'bounces@journals.example' }), 'bounces@journals.example')).toEqual({ name: 'ab'.repeat(16), status: '5.1.1' });
});

test('[X2][X11][X15] whose mail came back is for those who see whom letters go to: not for the author, the reviewer, a copyeditor, or another submission', async () => {
  await scene.editor.post(taskUrls.tasks(at(scene)), { words: 'x', owner: String(scene.editor.personId), due: inDays(app, 3) }).expect(303);
  const { id: letter } = (await state('eva@gone.example'))[0]!;
  const copyeditor = await makePlayer(app, { roles: [[scene.journal, 'copyeditor']] });
  for (const [one, status] of [[scene.author, 403], [scene.reviewer, 404], [copyeditor, 404], [as(app, ''), 303]] as const) {
    await one.get(bouncedUrls.bounced({ ...at(scene), letter })).expect(status);
    if (status !== 303) await one.post(bouncedUrls.bounced({ ...at(scene), letter }), { what: 'again' }).expect(status);
  }
  const other = await makeScene(app, { journal: scene.journal });
  await scene.editor.get(bouncedUrls.bounced({ ...at(other), letter })).expect(404);
  const sent = (await app.database.one<{ id: number }>('select min(id) as id from message where failed_at is null and subject_id = $1', [scene.manuscript.id]))!.id;
  await scene.editor.get(bouncedUrls.bounced({ ...at(scene), letter: sent })).expect(404);
  for (const one of [scene.author, scene.reviewer]) expect((await one.get('/en/desk')).text).not.toContain('came back');
});

test('mail about an account that came back is a line on the person’s page, until mail goes through again', async () => {
  const boss = await makePlayer(app, { webAdmin: true });
  const person = accountsUrls.person({ lang: 'en', person: await publicIdOf(app, scene.reviewer.personId) });
  const tasks = async (): Promise<number> => (await app.database.query('select 1 from task')).length;
  const before = await tasks();
  app.postbox.refusals.set(scene.reviewer.email, { code: 550, text: 'No' });
  await boss.post(accountsUrls.personReset({ lang: 'en', person: await publicIdOf(app, scene.reviewer.personId) }), { reset: '1' }).expect(303);
  await until(() => state(scene.reviewer.email), ([letter]) => letter?.failure === '5.0.0');
  expect((await boss.get(person)).text).toContain('Mail to this address came back');
  expect(await tasks()).toBe(before);
  app.postbox.refusals.clear();
  await boss.post(accountsUrls.personReset({ lang: 'en', person: await publicIdOf(app, scene.reviewer.personId) }), { reset: '1' }).expect(303);
  await until(() => state(scene.reviewer.email), ([, letter]) => letter?.sent === true);
  expect((await boss.get(person)).text).not.toContain('Mail to this address came back');
});
