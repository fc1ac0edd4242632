import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService } from '@nestjs/core';
import { Census, type RouteEntry } from '../../src/access/census.js';
import { ACTOR_SOURCE, type Actor, type ActorSource } from '../../src/access/actor.js';
import { Policy, type Facts } from '../../src/access/policy.js';
import { JOURNAL_SOURCE, SUBJECT_KINDS, type JournalSource, type SubjectKind } from '../../src/access/subjects.js';
import { rooms } from '../../src/app.module.js';
import { Participant } from '../../src/editorial/participant.entity.js';
import { ReviewAssignment } from '../../src/editorial/review-assignment.entity.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { journalRoles, type JournalRole } from '../../src/personal-data/roles.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { makeSubmission, type Manuscript } from '../support/manuscripts.js';

const reached = { reached: true };

const originals: (() => void)[] = [];

/** Puts a stub in the place of every handler, with the handler's own marks: what a request then meets is the guard alone. */
function stubHandlers(): void {
  const controllers = rooms.flatMap((room) => (Reflect.getMetadata('controllers', room.module) ?? []) as (new () => object)[]);
  for (const { prototype } of controllers as { prototype: Record<string, unknown> }[]) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const original = prototype[name];
      if (typeof original !== 'function' || !Reflect.hasMetadata(PATH_METADATA, original)) continue;
      const stub = (): typeof reached => reached;
      for (const key of Reflect.getMetadataKeys(original)) if (!String(key).includes('interceptors')) Reflect.defineMetadata(key, Reflect.getMetadata(key, original), stub);
      originals.push(() => Object.defineProperty(prototype, name, { value: original }));
      Object.defineProperty(prototype, name, { value: stub });
    }
  }
}

/**
 * Asks a source once for each thing. Nothing changes what it answers, as no handler runs; and the guard is asked thousands of times, each with several
 * questions to the database.
 */
function askOnce<T extends object>(source: T, method: keyof T & string): void {
  const holder = source as Record<string, (...values: unknown[]) => unknown>;
  const original = holder[method]!;
  const known = new Map<string, unknown>();
  holder[method] = (...values) => {
    const key = JSON.stringify(values);
    if (!known.has(key)) known.set(key, original.apply(source, values));
    return known.get(key);
  };
}

interface Scene {
  journal: Journal;
  params: Record<string, string>;
}

let app: TestApp;
let routes: RouteEntry[];
let policy: Policy;
let home: Journal;
let abroad: Journal;
let scenes: Record<string, Scene>;
const players = new Map<string, Player>();

async function makeScene(journal: Journal, author: Player, options: { assigned: readonly Player[]; reviewer: Player }): Promise<Scene> {
  const manuscript: Manuscript = await makeSubmission(app, journal, { author, stage: 'review' });
  for (const player of options.assigned) {
    await app.database.manager.insert(Participant, { submissionId: manuscript.id, personId: player.personId, role: 'sectionEditor', assignedById: null, assignedAt: app.clock.now() });
  }
  const publicId = `scene${manuscript.id}`;
  await app.database.manager.insert(ReviewAssignment, {
    publicId, submissionId: manuscript.id, roundId: manuscript.roundId, personId: options.reviewer.personId, number: 1, method: 'doubleAnonymous', invitedById: null,
    invitedAt: app.clock.now(), responseDue: '2099-01-01', reviewDue: '2099-02-01',
  });
  const issue = await app.database.one<{ id: number }>(`insert into issue (journal_id, year, title, description) values ($1, 2026, '{}', '{}') returning id`, [journal.id]);
  const person = await app.database.one<{ publicId: string }>('select public_id as "publicId" from person where id = $1', [author.personId]);
  const invitation = await app.database.one<{ id: number }>(
    `insert into invitation (journal_id, email, roles, language, invited_by_id, invited_at, ends_at) values ($1, $2, '{editor}', 'en', $3, now(), '2099-01-01') returning id`, [journal.id, `${publicId}@invited.example`, author.personId],
  );
  const section = await app.database.one<{ id: number }>('select id from section where journal_id = $1', [journal.id]);
  return {
    journal,
    params: {
      journal: journal.path, lang: 'en', submission: String(manuscript.id), assignment: publicId, issue: String(issue?.id), person: person?.publicId ?? '', section: String(section?.id), invitation: String(invitation?.id),
    },
  };
}

const fill = (path: string, params: Record<string, string>): string => path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? 'x');

beforeAll(async () => {
  stubHandlers();
  app = await startTestApp();
  policy = app.app.get(Policy);
  routes = app.app.get(Census).routes.filter((route) => !route.handler.startsWith('Health'));
  home = await makeJournal(app, { path: 'home' });
  abroad = await makeJournal(app, { path: 'abroad' });
  for (const role of journalRoles) players.set(role, await makePlayer(app, { roles: [[home, role]] }));
  players.set('managerAbroad', await makePlayer(app, { roles: [[abroad, 'manager']] }));
  players.set('managerOfBoth', await makePlayer(app, { roles: [[home, 'manager'], [abroad, 'manager']] }));
  players.set('noRole', await makePlayer(app));
  players.set('webAdmin', await makePlayer(app, { webAdmin: true }));
  const author = players.get('author')!;
  const reviewer = players.get('reviewer')!;
  const staff = [...players].filter(([name]) => !['author', 'reviewer', 'noRole', 'webAdmin', 'managerAbroad', 'managerOfBoth'].includes(name)).map(([, player]) => player);
  scenes = {
    assigned: await makeScene(home, author, { assigned: staff, reviewer }),
    unassigned: await makeScene(home, players.get('noRole')!, { assigned: [], reviewer: players.get('managerOfBoth')! }),
  };
  scenes['through the other journal'] = { journal: abroad, params: { ...scenes['assigned']!.params, journal: abroad.path } };
  askOnce(app.app.get<ActorSource>(ACTOR_SOURCE), 'actor');
  askOnce(app.app.get<JournalSource>(JOURNAL_SOURCE), 'journal');
  for (const kind of app.app.get<SubjectKind[]>(SUBJECT_KINDS)) askOnce(kind, 'load');
}, 60_000);
afterAll(async () => {
  originals.forEach((putBack) => putBack());
  await app.stop();
});

const actors = new Map<Player, Actor>();

async function actorOf(player: Player): Promise<Actor> {
  const actor = actors.get(player) ?? (await app.app.get<ActorSource>(ACTOR_SOURCE).actor(player.cookie.split('=')[1] ?? ''));
  if (!actor) throw new Error('The player has no session.');
  actors.set(player, actor);
  return actor;
}

/** What is known of the scene's own thing of a kind. */
function factsOf(kind: SubjectKind, scene: Scene, inJournal: boolean): Promise<Facts | null> {
  return kind.load(scene.params[kind.kind] ?? '', inJournal ? { id: scene.journal.id, path: scene.journal.path } : null);
}

/** What the policy says of a route for a player, worked out without the guard. */
async function expected(route: RouteEntry, scene: Scene, player: Player | null): Promise<string> {
  if (!('can' in route.mark)) return 'reached';
  const rule = policy.rule(route.mark.can);
  if (!player) return rule.allow.anyone ? 'reached' : 'sign in';
  const actor = await actorOf(player);
  let facts: Facts | null;
  const inJournal = route.path.includes(':journal');
  if (rule.on === 'platform' || (rule.on === 'here' && !inJournal)) facts = { kind: 'platform', id: 0, journalId: null };
  else if (rule.on === 'journal' || rule.on === 'here') facts = { kind: 'journal', id: scene.journal.id, journalId: scene.journal.id };
  else {
    const kind = app.app.get<SubjectKind[]>(SUBJECT_KINDS).find((one) => one.kind === rule.on)!;
    facts = await factsOf(kind, scene, inJournal);
    if (!facts || !kind.reach.some((action) => policy.allows(action, actor, facts!))) return '404';
  }
  return policy.allows(route.mark.can, actor, facts) ? 'reached' : '403';
}

/** What the route answers: by fetch, which keeps its connections, as there are thousands of questions. */
async function met(route: RouteEntry, scene: Scene, player: Player | null): Promise<string> {
  const answer = await fetch(app.url + fill(route.path, scene.params), {
    method: route.method, redirect: 'manual', headers: { 'Sec-Fetch-Site': 'same-origin', ...(player ? { Cookie: player.cookie } : {}) },
    ...(route.method === 'POST' ? { body: new URLSearchParams() } : {}),
  });
  const text = await answer.text();
  if (answer.ok && text === JSON.stringify(reached)) return 'reached';
  if ((answer.status === 303 && answer.headers.get('location')?.includes('sign-in')) || answer.status === 401) return 'sign in';
  return String(answer.status);
}

/** A few at a time: hundreds at once would wait for each other at the database. */
async function atOnce<T>(many: number, things: readonly T[], each: (thing: T) => Promise<void>): Promise<void> {
  const waiting = [...things];
  await Promise.all(Array.from({ length: many }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await each(next);
  }));
}

/** Whoever has a role in the other journal, and a few who have none there: to it, all others are the same. */
const abroadToo = new Set(['nobody', 'manager', 'editor', 'managerAbroad', 'managerOfBoth', 'webAdmin']);

describe('[X10] every route, for every role', () => {
  test('there are routes, and each says what it does', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(app.app.get(DiscoveryService).getControllers().length).toBeGreaterThan(10);
    for (const route of routes) expect([route.handler, Reflect.hasMetadata(METHOD_METADATA, Census) || 'mark' in route]).toEqual([route.handler, true]);
  });

  test.each(['nobody', ...journalRoles, 'managerAbroad', 'managerOfBoth', 'noRole', 'webAdmin'] as (JournalRole | string)[])('as %s, answers exactly as the policy says', async (name) => {
    const player = players.get(name) ?? null;
    const wrong: string[] = [];
    for (const [title, scene] of Object.entries(scenes)) {
      const asked = routes.filter(({ path }) => title === 'assigned' || (title === 'unassigned' ? /:(submission|assignment)/ : abroadToo.has(name) ? /:journal/ : /$^/).test(path));
      await atOnce(12, asked, async (route) => {
        const [should, does] = [await expected(route, scene, player), await met(route, scene, player)];
        if (should !== does) wrong.push(`${route.method} ${route.path} (${title}): should be ${should}, is ${does}`);
      });
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  test('an object of one journal is nowhere through the address of another, even for a manager of both', async () => {
    const both = players.get('managerOfBoth')!;
    const scene = scenes['through the other journal']!;
    const onObjects = routes.filter((route) => 'can' in route.mark && !['platform', 'journal', 'here', 'person'].includes(policy.rule(route.mark.can).on));
    expect(onObjects.length).toBeGreaterThan(15);
    for (const route of onObjects) expect([route.path, await met(route, scene, both)]).toEqual([route.path, '404']);
  });

  test('[X7] a reviewer of one manuscript reaches nothing of another', async () => {
    const reviewer = players.get('reviewer')!;
    for (const route of routes.filter((route) => route.path.includes(':assignment'))) {
      expect([route.path, await met(route, scenes['assigned']!, reviewer)]).toEqual([route.path, 'reached']);
      expect([route.path, await met(route, scenes['unassigned']!, reviewer)]).toEqual([route.path, '404']);
    }
  });
});
