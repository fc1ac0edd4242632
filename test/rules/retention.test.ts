import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { getMetadataArgsStorage } from 'typeorm';
import { holders } from '../../src/app.module.js';
import { isPersonal } from '../../src/personal-data/data-map.js';
import { purposes, type PurposeKey } from '../../src/personal-data/purposes.js';
import { lengthSaid, ruleKeys, ruleOf, withLengths, type RuleKey } from '../../src/personal-data/retention.js';
import { sourcesIn } from './support/sources.js';

const tableOf = (entity: unknown): string => getMetadataArgsStorage().tables.find(({ target }) => target === entity)?.name ?? '';
const rulesOf = (purpose: PurposeKey): RuleKey[] => ruleKeys.filter((key) => ruleOf(key).purposes.includes(purpose));
const personal = holders.flatMap(({ maps, elsewhere = [] }) => [
  ...maps.flatMap((map) => Object.entries(map.columns).map(([column, datum]) => ({ table: tableOf(map.entity), place: `${tableOf(map.entity)}.${column}`, datum }))),
  ...elsewhere.map(({ place, datum }) => ({ table: place, place, datum })),
]).flatMap(({ datum, ...where }) => (isPersonal(datum) ? [{ ...where, datum }] : []));

test('[P3] every purpose has a rule with an end', () => {
  expect((Object.keys(purposes) as PurposeKey[]).filter((key) => rulesOf(key).length === 0)).toEqual([]);
});

test('[P3] for every personal datum a rule of src/personal-data/retention-rules.ts names its table and one of its purposes', () => {
  const without = personal.filter(({ table, datum }) => !datum.purposes.some((key) => rulesOf(key).some((rule) => ruleOf(rule).data.includes(table))));
  expect([...new Set(without.map(({ place, datum }) => `${place} (${datum.purposes.join(', ')})`))]).toEqual([]);
});

test('what a rule names is there and is personal', () => {
  const tables = new Set(personal.map(({ table }) => table));
  expect(ruleKeys.flatMap((key) => ruleOf(key).data.filter((place) => !tables.has(place)).map((place) => `${key}: ${place}`))).toEqual([]);
});

test('an act that a rule names is recorded by something', () => {
  const all = sourcesIn('src').filter(({ file }) => !file.endsWith('retention-rules.ts')).map(({ text }) => text).join('\n');
  const acts = ruleKeys.flatMap((key) => { const { by } = ruleOf(key); return 'act' in by ? [by.act] : []; });
  expect(acts.filter((act) => !all.includes(`'${act}'`) && !all.includes(`'history.${act}'`))).toEqual([]);
});

test('a rule that ends by itself has a length, and one that can be changed has bounds around it', () => {
  const wrong = ruleKeys.filter((key) => {
    const rule = ruleOf(key);
    return (rule.length === null && rule.changedBy !== 'nobody') || (rule.changedBy !== 'nobody' && (rule.length!.amount < rule.least || rule.length!.amount > rule.most));
  });
  expect(wrong).toEqual([]);
});

test('a length is said in each language, and words that name a rule hold it', () => {
  expect(lengthSaid('messages', {}, 'en')).toBe('3 years');
  expect(lengthSaid('messages', { messages: 18 }, 'nb')).toBe('18 måneder');
  expect(lengthSaid('alertsUnconfirmed', {}, 'nn')).toBe('48 timar');
  expect(withLengths({ en: 'after {notes}, not {this}', nb: '', nn: '' }, {}, 'en')).toBe('after one year, not {this}');
  const unknown = holders.flatMap(({ automated = [] }) => automated).flatMap(({ job, words }) => [words.en, words.nb, words.nn].filter((text) => /\{\w+\}/.test(text.replace(/\{(\w+)\}/g, (whole, name: RuleKey) => (ruleKeys.includes(name) ? '' : whole)))).map(() => job));
  expect(unknown).toEqual([]);
});
