import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { texts } from '../../src/app.module.js';
import { languages, type Texts } from '../../src/platform/i18n/texts.js';
import { sourcesIn } from './support/sources.js';
import { callsInCode, callsInTemplates, mentionsInCode } from './support/text-keys.js';

const catalogue: Texts = Object.assign({}, ...texts);
const keys = Object.keys(catalogue);
const sources = sourcesIn('src').filter(({ file }) => !file.startsWith('src/cli/demo/'));
const calls = [...callsInTemplates(), ...callsInCode(sources)];
const matches = (use: string | RegExp, key: string): boolean => (typeof use === 'string' ? use === key : use.test(key));

/** Plain words and the # of a plural. */
const plain = new Set<number>([0, 7]);
type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The arguments of a text with their kinds: `count:6` is a plural. */
function argumentsOf(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    if (!('value' in element) || plain.has(element.type)) return [];
    const inner = 'options' in element ? Object.values(element.options).flatMap((option) => argumentsOf(option.value)) : [];
    return [`${element.value as string}:${element.type}`, ...inner];
  });
}

const parsed = (text: string, language: string): string[] =>
  [...new Set(argumentsOf(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst()))].sort();

test('every text that is used is in the catalogue', () => {
  expect(calls.filter(({ key }) => !keys.some((known) => matches(key, known))).map(({ key, place }) => `${place}: ${key}`)).toEqual([]);
});

test('every text in the catalogue is used', () => {
  const said = [...mentionsInCode(sources), ...calls.map(({ key }) => key)];
  const literal = new Set(said.filter((use) => typeof use === 'string'));
  const patterns = said.filter((use) => typeof use !== 'string');
  expect(keys.filter((key) => !literal.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
});

test('a text is there in every language, with the same arguments', () => {
  const different = keys.filter((key) => new Set(languages.map((language) => parsed(catalogue[key]![language], language).join())).size > 1);
  expect(different).toEqual([]);
  expect(keys.filter((key) => languages.some((language) => catalogue[key]![language].trim() === ''))).toEqual([]);
});

test('whoever uses a text gives it what it asks for', () => {
  const wrong = calls.flatMap(({ key, place, given }) => {
    if (typeof key !== 'string' || given === null || !catalogue[key]) return [];
    const asked = parsed(catalogue[key].en, 'en').map((argument) => argument.split(':')[0]!);
    return asked.every((name) => given.includes(name)) ? [] : [`${place}: ${key} asks for ${asked.join(', ')}`];
  });
  expect(wrong).toEqual([]);
});

const all = keys.flatMap((key) => languages.map((language) => ({ key, language, text: catalogue[key]![language] })));
const saying = (pattern: RegExp, ...spoken: string[]): string[] =>
  all.filter(({ language, text }) => (spoken.length === 0 || spoken.includes(language)) && pattern.test(text)).map(({ key, language, text }) => `${key} (${language}): ${text}`);

test('no text shouts or praises itself', () => {
  expect(saying(/!|successfully|vellykk/i)).toEqual([]);
});

test('a reviewer is a fagfelle', () => {
  expect(saying(/anmelder|anmeldar/i, 'nb', 'nn')).toEqual([]);
});

test('nynorsk is no bokmål', () => {
  expect(saying(/(?<!\p{L})(ikke|hva|hvem|hvor|hvordan|jeg|fra|noen|være|vært|gjøre|dere|av en|et)(?!\p{L})/iu, 'nn')).toEqual([]);
});
