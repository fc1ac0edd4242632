import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { loggedKinds, unseenKinds } from '../../src/accounts/security-log/security-kinds.js';
import { everySyntax, sourcesIn } from './support/sources.js';

const recorded = new Set<string>();
for (const source of sourcesIn('src')) {
  everySyntax(source, (node) => {
    if (!ts.isObjectLiteralExpression(node)) return;
    const named = (name: string): string => node.properties.find((property) => property.name?.getText() === name)?.getText() ?? '';
    if (!named('subject').includes("'person'")) return;
    for (const [, kind] of named('kind').matchAll(/'([a-z]+\.[A-Za-z]+)'/g)) recorded.add(kind!);
  });
}

test('every event of a person’s account and roles is in their security log: src/accounts/security-log/security-kinds.ts, with words for it', () => {
  expect(recorded).toContain('account.signedIn');
  expect([...recorded].filter((kind) => /^(account|membership)\./.test(kind) && ![...loggedKinds, ...unseenKinds].includes(kind))).toEqual([]);
});
