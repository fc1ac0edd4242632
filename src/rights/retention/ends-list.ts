import { Injectable } from '@nestjs/common';
import { endSaid, ruleOf, type InForce, type RuleKey } from '../../personal-data/retention.js';
import { Database } from '../../platform/database/database.js';
import { capital } from '../../platform/i18n/capital.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { Ends, reportsOf, type Counted, type Report } from '../../platform/retention/ends.js';
import { Terms } from '../../platform/retention/terms.js';
import type { RequestContext } from '../../platform/web/request.js';
import { safeguardTabs } from '../safeguards/tabs.js';
import type { EndRow, EndsPage } from './ends.view.js';
import { RuleWords } from './rule-words.js';
import { endsUrls } from './urls.js';

const countOf = (key: RuleKey, counts: readonly Counted[]): number => counts.filter(({ rule }) => rule === key).reduce((sum, { count }) => sum + count, 0);

/** Every rule of retention, chapter by chapter, with what it removed and what it will remove: counts, never whose. */
@Injectable()
export class EndsList {
  constructor(private readonly database: Database, private readonly ends: Ends, private readonly terms: Terms, private readonly words: RuleWords) {}

  async page({ language: lang, translator: tr }: RequestContext): Promise<EndsPage> {
    const values = await this.terms.inForce();
    const [report] = await reportsOf(this.database, 1);
    const preview = await this.ends.preview();
    const groups = [...this.words.byGroup()].filter(([, keys]) => keys.length > 0).map(([group, keys]) => ({
      id: `chapter-${group.toLowerCase()}`, heading: tr.t(`ends.group.${group}`),
      note: tr.t('ends.group.note', { count: keys.length, changeable: keys.filter((key) => ruleOf(key).changedBy === 'webAdmin').length }),
      rows: keys.map((key) => this.row(key, values, report ?? null, preview, tr)),
    }));
    const failed = report?.failed ?? [];
    return {
      title: tr.t('ends.title'), tabs: safeguardTabs(tr, 'ends'), intro: tr.t('ends.intro'), last: { text: this.last(report ?? null, tr), link: { label: tr.t('ends.reports'), href: endsUrls.reports({ lang }) } },
      failed: failed.length > 0 ? tr.t('ends.failed', { rules: tr.list(failed.map((key) => ruleOf(key).what[lang])) }) : null,
      contents: { label: tr.t('ends.contents'), items: groups.map(({ id, heading, rows }) => ({ href: `#${id}`, label: tr.t('ends.contents.item', { heading, count: rows.length }) })) },
      columns: { what: tr.t('ends.what'), kept: tr.t('ends.kept'), ground: tr.t('ends.ground'), removed: tr.t('ends.removed') }, groups,
    };
  }

  private last(report: Report | null, tr: Translator): string {
    const next = tr.dateTime(this.ends.next());
    return report ? tr.t('ends.last', { time: tr.dateTime(report.at), count: report.removed.reduce((sum, { count }) => sum + count, 0), next }) : tr.t('ends.never', { next });
  }

  private row(key: RuleKey, values: InForce, report: Report | null, preview: readonly Counted[], tr: Translator): EndRow {
    const what = ruleOf(key).what[tr.language];
    const [last, next] = [countOf(key, report?.removed ?? []), countOf(key, preview)];
    return {
      what, happens: this.words.happens(key, values, tr), often: this.words.often(key, tr), kept: capital(endSaid(key, values, tr.language)), grounds: this.words.grounds(key, tr), changed: this.words.changed(key, values, tr),
      removed: [...(last > 0 ? [tr.t('ends.removed.last', { count: last })] : []), ...(next > 0 ? [tr.t('ends.removed.next', { count: next })] : [])],
      change: ruleOf(key).changedBy === 'webAdmin' ? { href: endsUrls.rule({ lang: tr.language, rule: key }), label: tr.t('ends.change'), about: what } : null,
    };
  }
}
