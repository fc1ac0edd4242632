import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { citationsPage, citedIn, numbers } from '../support/citations.mjs';
import { everySyntax, sourcesIn } from './support/sources.js';

/** The titles of all tests, as they stand in the code. */
const titles: { place: string; title: string }[] = [];
for (const source of sourcesIn('test').filter(({ file }) => file.endsWith('.test.ts'))) {
  everySyntax(source, (node, place) => {
    if (!ts.isCallExpression(node) || !/^(test|it|describe)(\.|$)/.test(node.expression.getText())) return;
    const [title] = node.arguments;
    if (title && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) titles.push({ place, title: title.getText() });
  });
}

test('every number that a test cites is one of the specification', () => {
  expect(titles.flatMap(({ place, title }) => citedIn(title).filter((number) => !numbers.includes(number)).map((number) => `${place}: ${number}`))).toEqual([]);
});

test('citations are written so that they are found', () => {
  expect(titles.filter(({ title }) => /(?<!\[)\b[A-DGPRSTX]\d{1,2}\b/.test(title.replace(/\[[^\]]*\]/g, ''))).map(({ place, title }) => `${place}: ${title}`)).toEqual([]);
});

test('the table names the tests that show a line, and the lines that none shows', () => {
  const page = citationsPage([{ file: 'test/a.test.ts', title: 'people [A7, X10] only what is theirs' }]);
  expect(page).toContain('| A7 | people only what is theirs (`test/a.test.ts`) |');
  expect(page).toContain('| X10 | people only what is theirs (`test/a.test.ts`) |');
  expect(page).toMatch(/Not yet shown: .*A6, A8/);
});
