import { Injectable } from '@nestjs/common';
import type { Category } from '../../personal-data/data-map.js';
import { grounds } from '../../personal-data/grounds.js';
import { lengthWords } from '../../personal-data/lengths.js';
import { purposes } from '../../personal-data/purposes.js';
import { ruleKeys, ruleOf, withLengths, type InForce, type RuleKey } from '../../personal-data/retention.js';
import type { Words } from '../../personal-data/words.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { Ends } from '../../platform/retention/ends.js';
import { Declarations } from '../holdings/declarations.js';

export const endGroups = ['A', 'B', 'C', 'D', 'platform'] as const;
export type EndGroup = (typeof endGroups)[number];

/** What is said of a rule of retention to those who run the platform. */
@Injectable()
export class RuleWords {
  constructor(private readonly declarations: Declarations, private readonly ends: Ends) {}

  /** The rules by chapter of the register: that of most of the data that a rule ends. */
  byGroup(): Map<EndGroup, RuleKey[]> {
    const all = this.declarations.all();
    const groupOf = (key: RuleKey): EndGroup => {
      const { own, data, purposes: serves } = ruleOf(key);
      if (own) return 'platform';
      const counts = new Map<Category, number>();
      for (const { table, datum } of all) if (data.includes(table) && datum.purposes.some((purpose) => serves.includes(purpose))) counts.set(datum.category, (counts.get(datum.category) ?? 0) + 1);
      return [...counts].sort(([a, many], [b, few]) => few - many || a.localeCompare(b))[0]?.[0] ?? 'platform';
    };
    return new Map(endGroups.map((group) => [group, ruleKeys.filter((key) => groupOf(key) === group)]));
  }

  /** What happens, as the people whom the data is about are told; of a job that does several things, what it says of this one. */
  happens(key: RuleKey, values: InForce, tr: Translator): string[] {
    const { by } = ruleOf(key);
    if (!('job' in by)) return [tr.t('act' in by ? 'ends.by.act' : 'command' in by ? 'ends.by.command' : 'ends.by.closing')];
    const alone = ruleKeys.filter((other) => { const { by: its } = ruleOf(other); return 'job' in its && its.job === by.job; }).length === 1;
    return this.declarations.automated().filter(({ job }) => job === by.job).map(({ words }) => withLengths(alone ? words : about(key, words), values, tr.language));
  }

  /** What was removed, in the words of its data map; of what is no one's data, in words of its own. */
  removed(table: string, tr: Translator): string {
    return this.declarations.called(table)?.[tr.language] ?? tr.t(`ends.place.${table}`);
  }

  often(key: RuleKey, tr: Translator): string | null {
    const enforced = this.ends.enforced().find(({ rule }) => rule === key);
    return enforced ? tr.t(enforced.hourly ? 'ends.often.hour' : 'ends.often.night') : null;
  }

  grounds(key: RuleKey, tr: Translator): string[] {
    const all = ruleOf(key).purposes.map((purpose) => grounds[purposes[purpose].ground]);
    return [...new Set(all.map(({ article, words }) => tr.t('ends.article', { article, words: article === '6(1)(a)' ? tr.t('ends.consent') : words[tr.language] })))];
  }

  /** Who can set another time, and within which bounds. */
  changed(key: RuleKey, values: InForce, tr: Translator): string {
    const rule = ruleOf(key);
    if (rule.changedBy === 'nobody') return tr.t('ends.set.nobody');
    const { amount: usual, unit } = rule.length!;
    const said = (amount: number): string => lengthWords({ amount, unit }, tr.language);
    const bounds = { least: said(rule.least), most: said(rule.most) };
    if (rule.changedBy === 'journal') return tr.t('ends.set.journal', bounds);
    return [tr.t('ends.set.webAdmin', bounds), ...(values[key] === undefined || values[key] === usual ? [] : [tr.t('ends.set.usual', { length: said(usual) })])].join(' ');
  }
}

function about(key: RuleKey, words: Words): Words {
  const some = (text: string): string => text.split(/(?<=\.) /).filter((sentence) => sentence.includes(`{${key}}`)).join(' ') || text;
  return { en: some(words.en), nb: some(words.nb), nn: some(words.nn) };
}
