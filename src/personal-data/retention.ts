import { lengthWords, type Length } from './lengths.js';
import type { PurposeKey } from './purposes.js';
import { retentionRules, type RetentionRule } from './retention-rules.js';
import type { Words } from './words.js';

export type RuleKey = keyof typeof retentionRules;
export const ruleKeys = Object.keys(retentionRules) as RuleKey[];
export const ruleOf = (key: RuleKey): RetentionRule => retentionRules[key];
export const isRule = (key: unknown): key is RuleKey => typeof key === 'string' && Object.hasOwn(retentionRules, key);

/** What has been set in place of the lengths above, by rule. */
export type InForce = Readonly<Partial<Record<RuleKey, number>>>;

export const lengthInForce = (key: RuleKey, values: InForce): Length | null => {
  const { length } = ruleOf(key);
  return length && { ...length, amount: values[key] ?? length.amount };
};

export const lengthSaid = (key: RuleKey, values: InForce, language: keyof Words): string => {
  const length = lengthInForce(key, values);
  return length ? lengthWords(length, language) : '';
};

/** The end of a rule, as it is in force. */
export const endSaid = (key: RuleKey, values: InForce, language: keyof Words): string => ruleOf(key).ends[language].replaceAll('{length}', lengthSaid(key, values, language));

/** What ends what is held for a purpose in the tables given; in all, where none of its rules names one of them. */
export function endsOf(purpose: PurposeKey, tables: readonly string[]): RuleKey[] {
  const all = ruleKeys.filter((key) => ruleOf(key).purposes.includes(purpose));
  const there = all.filter((key) => ruleOf(key).data.some((place) => tables.includes(place)));
  return there.length > 0 ? there : all;
}

/** Words that name rules, as `{rule}`: each becomes its length in force. */
export const withLengths = (words: Words, values: InForce, language: keyof Words): string =>
  words[language].replace(/\{(\w+)\}/g, (whole, name: string) => (isRule(name) ? lengthSaid(name, values, language) : whole));
