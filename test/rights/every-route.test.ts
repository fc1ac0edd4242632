import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dirname } from 'node:path';
import { startTestApp, type TestApp } from '../support/app.js';
import { watchOutgoing, type Outgoing } from '../support/outgoing.js';
import { untold } from './life/accounted.js';
import { Ends, endOfWork, type Ended, type Leaver } from './life/ends.js';
import { ungiven } from './life/given.js';
import { Life } from './life/life.js';
import { Marks } from './life/marks.js';
import { Routes } from './life/routes.js';
import { makeScene, type Scene } from './life/scene.js';
import { Scanner, type Trace } from './life/traces.js';
import { Walker } from './life/walker.js';

let app: TestApp;
let scene: Scene;
let routes: Routes;
let walker: Walker;
let life: Life;
let outgoing: Outgoing;
const marks = new Marks();
beforeAll(async () => {
  outgoing = watchOutgoing();
  app = await startTestApp();
  scene = await makeScene(app, marks);
  routes = new Routes(app);
  walker = new Walker(app, routes, marks);
  life = new Life(app, scene, routes, walker);
  await life.live();
}, 300_000);
afterAll(async () => {
  outgoing.stop();
  await app.stop();
});

/** Everyone whom anything of this is about: people with a row of their own, and addresses that stand anywhere. */
async function everyone(): Promise<Leaver[]> {
  const people = await app.database.query<Leaver>(`select id as "personId", lower(email::text) as address from person where email ~* 'zq'`);
  const traces = await new Scanner(app, marks).everywhere();
  const addresses = new Set(traces.filter(({ place, value }) => /address|email/.test(place) && marks.given.get(value)!.field.match(/address|[eE]mail|login/)).map(({ value }) => `${value}@people.example`));
  return [...people, ...[...addresses].filter((address) => !people.some((one) => one.address === address)).map((address) => ({ personId: null, address }))];
}

test('[R13] every route that takes words or a file has been given strings of its own in each field, or says why it takes nothing of a person', () => {
  expect(ungiven(routes, walker)).toEqual([]);
});

test('[R13][R19][B7][C5][A11] of author, contributor, reviewer, editor, reader, administrator and strangers who went through every route, nothing is left but what the letters to them name with its ground', async () => {
  const admin = await endOfWork(app, scene);
  const leavers = await everyone();
  const before = new Set((await new Scanner(app, marks).everywhere()).map(({ value }) => value)).size;
  expect(before).toBeGreaterThan(500);
  const ended: Ended[] = await new Ends(app, admin, life).all(leavers);
  const traces: Trace[] = await new Scanner(app, marks, leavers.map(({ address }) => address)).everywhere();
  const left = untold(app, traces, marks.given, ended);
  expect(left).toEqual([]);
  expect(ended.flatMap(({ hits }) => hits.filter(({ why }) => why === 'left').map(({ place }) => place))).toEqual([]);
}, 300_000);

test('[T5] in all of this, from registration to erasure, the program has connected to its database and its mail server and to nothing else', () => {
  const [mail, itself, database] = [app.postbox.url, app.url, app.databaseUrl].map((address) => new URL(address).port);
  const ends = [...outgoing.tried].map((end) => {
    const [host, port] = [end.slice(0, end.lastIndexOf(':')), end.slice(end.lastIndexOf(':') + 1)];
    if (host.startsWith('/')) return decodeURIComponent(app.databaseUrl).includes(dirname(host)) ? 'database' : end;
    if (!['127.0.0.1', '::1'].includes(host)) return end;
    return port === mail ? 'mail' : port === itself ? 'itself, by the tests' : database !== '' && port === database ? 'database' : end;
  });
  // What was watched is what happened: mail has left, and pages were asked for.
  expect([...new Set(ends)].sort()).toEqual(['database', 'itself, by the tests', 'mail']);
  expect([...outgoing.asked].filter((name) => !['localhost', '127.0.0.1'].includes(name))).toEqual([]);
});
