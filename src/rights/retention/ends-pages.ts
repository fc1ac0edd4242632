import { Injectable } from '@nestjs/common';
import { grounds } from '../../personal-data/grounds.js';
import { lengthWords } from '../../personal-data/lengths.js';
import { purposes } from '../../personal-data/purposes.js';
import { endSaid, lengthInForce, ruleKeys, ruleOf, type RuleKey } from '../../personal-data/retention.js';
import { item, type StaffFormPage } from '../../journals/staff-form.view.js';
import { Database } from '../../platform/database/database.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { Ends, reportsOf, type Counted } from '../../platform/retention/ends.js';
import { Terms } from '../../platform/retention/terms.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { capital } from '../holdings/datum-words.js';
import { safeguardTabs } from '../safeguards/tabs.js';
import type { EndsPage, ReportsPage } from './ends.view.js';
import type { EndForm } from './end.form.js';
import { endsUrls } from './urls.js';

const kept = 60;

/** Every rule of retention, what it removed and what it will remove: counts, never whose. */
@Injectable()
export class EndsPages {
  constructor(private readonly database: Database, private readonly ends: Ends, private readonly terms: Terms) {}

  async list({ language: lang, translator: tr }: RequestContext): Promise<EndsPage> {
    const values = await this.terms.inForce();
    const [report] = await reportsOf(this.database, 1);
    const preview = await this.ends.preview();
    const next = tr.dateTime(this.ends.next());
    const counts = (all: readonly Counted[], key: RuleKey): string[] => all.filter(({ rule, count }) => rule === key && count > 0).map(({ table, count }) => `${table}: ${tr.number(count)}`);
    return {
      title: tr.t('ends.title'), tabs: safeguardTabs(tr, 'ends'), intro: tr.t('ends.intro'),
      last: {
        text: report ? tr.t('ends.last', { time: tr.dateTime(report.at), count: report.removed.reduce((sum, { count }) => sum + count, 0), next }) : tr.t('ends.never', { next }),
        link: { label: tr.t('ends.reports'), href: endsUrls.reports({ lang }) },
      },
      columns: { what: tr.t('ends.what'), kept: tr.t('ends.kept'), ground: tr.t('ends.ground'), by: tr.t('ends.by'), last: tr.t('ends.removed'), next: tr.t('ends.due'), change: tr.t('ends.change') },
      rows: ruleKeys.map((key) => ({
        what: ruleOf(key).what[lang], kept: capital(endSaid(key, values, lang)), ground: this.ground(key, tr), by: this.by(key, tr),
        last: counts(report?.removed ?? [], key), next: counts(preview, key),
        change: ruleOf(key).changedBy === 'webAdmin' ? { href: endsUrls.rule({ lang, rule: key }), label: tr.t('ends.change'), about: ruleOf(key).what[lang] } : null,
      })),
    };
  }

  async reports({ language: lang, translator: tr }: RequestContext): Promise<ReportsPage> {
    const reports = await reportsOf(this.database, kept);
    return {
      title: tr.t('ends.reports.title'), crumbs: [{ label: tr.t('ends.title'), href: endsUrls.list({ lang }) }, { label: tr.t('ends.reports.title'), href: null }], intro: tr.t('ends.reports.intro'),
      columns: { what: tr.t('ends.what'), place: tr.t('ends.place'), count: tr.t('ends.count') },
      reports: reports.map(({ id, at, failed, removed }) => ({
        id: `run-${String(id)}`, heading: tr.dateTime(at), failed: failed.length > 0 ? tr.t('ends.failed', { rules: tr.list(failed.map((key) => ruleOf(key).what[lang])) }) : null,
        none: removed.length === 0 ? tr.t('ends.nothing') : null, rows: removed.map(({ rule, table, count }) => ({ what: ruleOf(rule).what[lang], place: table, count: tr.number(count) })),
      })),
      empty: { title: tr.t('ends.reports.none'), text: tr.t('ends.never', { next: tr.dateTime(this.ends.next()) }), action: null },
    };
  }

  async form({ language: lang, translator: tr }: RequestContext, key: RuleKey, form: Form<EndForm>): Promise<StaffFormPage> {
    const rule = ruleOf(key);
    const fields = new FieldMaker(form, tr);
    const { unit } = rule.length!;
    const amounts = rule.changedBy === 'nobody' ? [] : Array.from({ length: rule.most - rule.least + 1 }, (_, index) => rule.least + index);
    return {
      title: rule.what[lang], crumbs: { items: [{ label: tr.t('ends.title'), href: endsUrls.list({ lang }) }, { label: rule.what[lang], href: null }] }, intro: tr.t('ends.form'), errors: fields.summary(), languages: [],
      action: endsUrls.rule({ lang, rule: key }), submit: tr.t('ends.save'), cancel: { label: tr.t('form.cancel'), href: endsUrls.list({ lang }) },
      items: [item.select(fields.select('amount', { label: 'ends.amount', hint: 'ends.amount.hint', required: true, options: amounts.map((amount) => ({ value: String(amount), label: lengthWords({ amount, unit }, lang) })) }))],
    };
  }

  async now(key: RuleKey): Promise<string> {
    return String(lengthInForce(key, await this.terms.inForce())?.amount ?? '');
  }

  private ground(key: RuleKey, tr: Translator): string {
    return [...new Set(ruleOf(key).purposes.map((purpose) => tr.t('ends.article', { article: grounds[purposes[purpose].ground].article, words: grounds[purposes[purpose].ground].words[tr.language] })))].join('; ');
  }

  private by(key: RuleKey, tr: Translator): string {
    const { by } = ruleOf(key);
    return tr.t('job' in by ? 'ends.by.job' : 'act' in by ? 'ends.by.act' : 'command' in by ? 'ends.by.command' : 'ends.by.closing', { name: 'job' in by ? by.job : '' });
  }
}
