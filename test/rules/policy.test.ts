import 'reflect-metadata';
import { Controller, Get, Global, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterEach, expect, test } from '@jest/globals';
import { AccessModule } from '../../src/access/access.module.js';
import { ACTOR_SOURCE } from '../../src/access/actor.js';
import { Can, Public } from '../../src/access/marks.js';
import { always, Policy, type Rules } from '../../src/access/policy.js';
import { JOURNAL_SOURCE, SUBJECT_KINDS } from '../../src/access/subjects.js';
import { rooms } from '../../src/app.module.js';
import { CONFIG, readConfig } from '../../src/config.js';
import { grantees, policyPage } from '../../src/cli/docs/policy-page.js';
import { journalRoles } from '../../src/personal-data/roles.js';
import { Readiness } from '../../src/platform/database/readiness.js';
import { Languages } from '../../src/platform/i18n/languages.js';
import { Catalogue } from '../../src/platform/i18n/texts.js';
import { written } from './support/documents.js';

const rules = rooms.map((room) => room.rules);
const policy = new Policy(rules);

test('the matrix in docs/policy.md is that of the policy (npm run docs renews it)', () => {
  expect(policyPage(rules)).toBe(written('docs/policy.md'));
});

test('the matrix knows every role, and the policy no other', () => {
  expect(grantees).toEqual(expect.arrayContaining(['webAdmin', ...journalRoles, 'signedIn', 'link', 'anyone']));
  const used = new Set(Object.values(policy.rules).flatMap((rule) => Object.keys(rule.allow)));
  expect([...used].filter((grantee) => !(grantees as readonly string[]).includes(grantee))).toEqual([]);
});

test('an action has one rule, in the words of its subject', () => {
  expect(() => new Policy([{ 'thing.read': { on: 'thing', allow: {} } }, { 'thing.read': { on: 'thing', allow: {} } }])).toThrow(/two rules/);
  expect(Object.keys(policy.rules).filter((action) => !/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(action))).toEqual([]);
});

let close: (() => Promise<void>) | null = null;
afterEach(async () => {
  await close?.();
  close = null;
});

/** An application with one controller and one rule, and nothing behind the ports. */
async function boot(controller: Type): Promise<void> {
  const fixture: Rules = { 'thing.read': { on: 'thing', allow: { reader: always } }, 'house.read': { on: 'platform', allow: { anyone: always } } };
  const ports = [
    { provide: CONFIG, useValue: readConfig({}) },
    { provide: Readiness, useValue: {} },
    { provide: Languages, useValue: new Languages(new Catalogue([])) },
    { provide: ACTOR_SOURCE, useValue: { actor: () => Promise.resolve(null) } },
    { provide: JOURNAL_SOURCE, useValue: { journal: () => Promise.resolve(null) } },
    { provide: SUBJECT_KINDS, useValue: [{ kind: 'thing', reach: ['thing.read'], load: () => Promise.resolve(null) }] },
  ];
  @Global()
  @Module({ providers: ports, exports: ports.map(({ provide }) => provide) })
  class Ports {}
  @Module({ imports: [Ports, AccessModule.with([fixture])], controllers: [controller] })
  class Fixture {}
  const app = await NestFactory.create(Fixture, { logger: false, abortOnError: false });
  close = () => app.close();
  await app.init();
}

@Controller()
class Marked {
  @Get('/house') @Public() house(): string {
    return '';
  }
  @Get('/thing/:thing') @Can('thing.read') thing(): string {
    return '';
  }
}

@Controller()
class Unmarked {
  @Get('/house') house(): string {
    return '';
  }
}

@Controller()
class Nameless {
  @Get('/things') @Can('thing.read') thing(): string {
    return '';
  }
}

@Controller()
class Lawless {
  @Get('/house') @Can('house.paint') house(): string {
    return '';
  }
}

test('a route refuses to boot without a mark, without a rule, or with a subject that its address does not name', async () => {
  await expect(boot(Marked)).resolves.toBeUndefined();
  await close?.();
  close = null;
  await expect(boot(Unmarked)).rejects.toThrow('The route Unmarked.house says neither @Can nor @Public.');
  await expect(boot(Nameless)).rejects.toThrow('The route Nameless.thing acts on thing, which its address does not name.');
  await expect(boot(Lawless)).rejects.toThrow('No rule for the action house.paint.');
});
