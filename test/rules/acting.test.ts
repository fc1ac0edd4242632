import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { expect, test } from '@jest/globals';
import { MARK, type Mark } from '../../src/access/marks.js';
import { Policy } from '../../src/access/policy.js';
import { rooms } from '../../src/app.module.js';
import { moveKeys, moveOf } from '../../src/editorial/workflow.js';

const policy = new Policy(rooms.map((room) => room.rules));

/** The actions that forms do. */
const controllers = rooms.flatMap((room) => (Reflect.getMetadata('controllers', room.module) ?? []) as (new () => object)[]);
const posted = new Set<string>();
for (const controller of controllers) {
  for (const name of Object.getOwnPropertyNames(controller.prototype)) {
    const handler = (controller.prototype as Record<string, unknown>)[name];
    if (typeof handler !== 'function' || Reflect.getMetadata(METHOD_METADATA, handler) !== RequestMethod.POST) continue;
    const mark = (Reflect.getMetadata(MARK, handler) ?? Reflect.getMetadata(MARK, controller)) as Mark;
    if ('can' in mark) posted.add(mark.can);
  }
}

const byAdministratorsOnly = (action: string): boolean => Object.keys(policy.rule(action).allow).every((grantee) => grantee === 'webAdmin');
const possible = (action: string): boolean => policy.rule(action).whileActing !== false;

/** What may still be posted while acting for another: help with files, texts and settings that anyone can undo, and the way out. */
const decided = [
  'acting.stop', 'session.signOut', 'galley.edit', 'issue.create', 'issue.edit', 'journal.settings', 'section.edit', 'submission.edit',
  // Their handlers ask the policy again for the move or the file in hand.
  'submission.read', 'submission.readOwn',
  // For whoever holds a mailed link, which is not in the account.
  'reviewLink.open', 'authorLink.open', 'invitation.open',
];

test('[A16] every action that a form can do is decided: while acting for another only what is listed here is possible', () => {
  expect(posted.size).toBeGreaterThan(40);
  // Nobody acts as a web administrator.
  expect([...posted].filter((action) => possible(action) && !byAdministratorsOnly(action) && !decided.includes(action))).toEqual([]);
  expect(decided.filter((action) => !posted.has(action) || !possible(action))).toEqual([]);
});

test('[A16] no editorial move and nothing of a review is possible while acting for another', () => {
  for (const move of moveKeys) expect([move, possible(moveOf(move).action)]).toEqual([move, false]);
  for (const action of ['review.manage', 'review.write', 'review.read']) expect([action, possible(action)]).toEqual([action, false]);
});
