import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Census, type RouteEntry } from '../../src/access/census.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeOwner } from '../support/account.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';
import { publicId } from '../support/people.js';

let app: TestApp;
let a: Journal;
let b: Journal;
let manager: Player;
let routes: RouteEntry[];
const victims = new Map<string, Player>();

/** What no manager may come to know of someone out of reach. */
const secrets = { phone: '+47 55 44 33 22', biography: 'Keeps bees in the attic', postalAddress: 'Secret Street 7' };

beforeAll(async () => {
  app = await startTestApp();
  a = await makeJournal(app, { path: 'mine' });
  b = await makeJournal(app, { path: 'theirs' });
  manager = await makeOwner(app, { roles: [[a, 'manager']] });
  victims.set('an administrator with a role here', await makePlayer(app, { webAdmin: true, roles: [[a, 'editor']] }));
  victims.set('an administrator', await makePlayer(app, { webAdmin: true }));
  victims.set('a person with no journal', await makePlayer(app));
  victims.set('a person of two journals', await makePlayer(app, { roles: [[a, 'author'], [b, 'reviewer']] }));
  victims.set('a person of another journal', await makePlayer(app, { roles: [[b, 'author']] }));
  const working = await makePlayer(app, { roles: [[a, 'author']] });
  await makeSubmission(app, b, { author: working, stage: 'review' });
  victims.set('a person with open work elsewhere', working);
  for (const player of victims.values()) {
    await app.database.execute('update person set phone = $2, biography = $3, postal_address = $4 where id = $1', [player.personId, secrets.phone, secrets.biography, secrets.postalAddress]);
    await app.database.execute(`update account set username = 'hidden-' || person_id where person_id = $1`, [player.personId]);
  }
  routes = app.app.get(Census).routes.filter(({ path }) => path.includes(':person'));
}, 60_000);
afterAll(() => app.stop());

const fill = (path: string, params: Record<string, string>): string => path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '1');

/** Everything that is kept of a person, but the looks at them and what their journal's manager may do: end a role there, note, suggest. */
const stateOf = async ({ personId }: Player): Promise<unknown> => app.database.one(
  `select to_jsonb(p) - 'search_text' as person, to_jsonb(a) as account, (select count(*) from session where person_id = p.id) as sessions, (select count(*) from block where person_id = p.id) as blocks,
     (select json_agg(m order by m.id) from membership m where m.person_id = p.id and m.journal_id <> $2) as elsewhere
   from person p left join account a on a.person_id = p.id where p.id = $1`, [personId, a.id],
);

describe('[A8] [A17] [X12] a manager, through every route that names a person', () => {
  const bodies: Record<string, string>[] = [
    {}, { givenName: 'Hacked', familyName: 'Hacked', email: 'hacked@evil.example', mailLanguage: 'en', webAdmin: 'yes', web_admin: 'true', username: 'hacked', password: 'hacked hacked hacked', personId: '1', journalId: '1' },
    { block: '1', reason: 'abuse', role: 'manager', given: 'manager', accept: 'yes', text: 'hacked', comment: 'hacked', until: '2030-01-01', date: '2030-01-01', password: 'x' },
  ];

  test('there are many such routes', () => {
    expect(routes.length).toBeGreaterThan(15);
  });

  test.each([
    'an administrator with a role here', 'an administrator', 'a person with no journal', 'a person of two journals', 'a person of another journal', 'a person with open work elsewhere',
  ])('changes and learns nothing of %s that the work here does not need', async (name) => {
    const victim = victims.get(name)!;
    const person = await publicId(app, victim);
    const before = await stateOf(victim);
    const here = ['an administrator with a role here', 'a person of two journals', 'a person with open work elsewhere'].includes(name);
    for (const { method, path } of routes) {
      for (const journal of path.includes(':journal') ? [a, b] : [a]) {
        for (const body of method === 'POST' ? bodies : [{}]) {
          const address = fill(path, { journal: journal.path, lang: 'en', person });
          const answer = method === 'POST' ? await manager.post(address, body) : await manager.get(address);
          const seen = answer.text.replaceAll(victim.email, '');
          for (const secret of [...Object.values(secrets), `hidden-${victim.personId}`]) expect([method, path, secret, seen.includes(secret)]).toEqual([method, path, secret, false]);
          if (journal.id === b.id || !path.includes(':journal')) expect([method, path, [403, 404].includes(answer.status)]).toEqual([method, path, true]);
          else if (!here) expect([method, path, answer.status]).toEqual([method, path, 404]);
          expect(answer.status).toBeLessThan(500);
        }
      }
    }
    expect(await stateOf(victim)).toEqual(before);
    expect(await app.database.query('select 1 from session where behind_id = $1', [manager.personId])).toEqual([]);
  }, 60_000);

  test('[X15] a person who is not there and one out of reach look the same', async () => {
    for (const { path } of routes.filter(({ method }) => method === 'GET')) {
      const answers = await Promise.all([await publicId(app, victims.get('an administrator')!), 'nobodythere'].map((person) => manager.get(fill(path, { journal: a.path, lang: 'en', person }))));
      expect([path, answers[0]!.status]).toEqual([path, answers[1]!.status]);
    }
  });

  test('inner numbers open nothing', async () => {
    for (const { method, path } of routes) {
      const address = fill(path, { journal: a.path, lang: 'en', person: String(victims.get('a person of two journals')!.personId) });
      const { status } = method === 'POST' ? await manager.post(address) : await manager.get(address);
      expect([path, [403, 404].includes(status)]).toEqual([path, true]);
    }
  });
});

test('[A17] why someone is out of reach is not told: the words are the same for every reason', async () => {
  const words = new Set<string>();
  for (const name of ['an administrator with a role here', 'a person of two journals', 'a person with open work elsewhere']) {
    const { text } = await manager.get(`/${a.path}/en/desk/people/${await publicId(app, victims.get(name)!)}`);
    expect([name, text.includes(b.path)]).toEqual([name, false]);
    words.add(/data-color="info">\s*<p>([^<]*)/.exec(text)?.[1] ?? '');
  }
  expect([...words]).toEqual(['This person’s account is edited by themselves or by the platform’s administrator. You see what the work in this journal needs.']);
});

test('[X4] the page of a person names no work of which the looker may not know', async () => {
  const author = await makePlayer(app, { roles: [[a, 'manager']] });
  const reviewer = await makePlayer(app, { roles: [[a, 'reviewer']] });
  const manuscript = await makeSubmission(app, a, { author, stage: 'review' });
  await app.database.query(
    `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due) values ('atk1', $1, $2, $3, 1, 'doubleAnonymous', $4, '2099-01-01', '2099-02-01')`,
    [manuscript.id, manuscript.roundId, reviewer.personId, app.clock.now()],
  );
  const page = `/${a.path}/en/desk/people/${await publicId(app, reviewer)}`;
  const work = `/desk/submissions/${manuscript.id}"`;
  expect((await manager.get(page)).text).toContain(work);
  expect((await author.get(page)).text).not.toContain(work);
});
