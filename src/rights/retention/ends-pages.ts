import { Injectable } from '@nestjs/common';
import { lengthWords } from '../../personal-data/lengths.js';
import { lengthInForce, ruleOf, type RuleKey } from '../../personal-data/retention.js';
import { item, type StaffFormPage } from '../../journals/staff-form.view.js';
import { Database } from '../../platform/database/database.js';
import { Ends, reportsOf } from '../../platform/retention/ends.js';
import { Terms } from '../../platform/retention/terms.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { ReportsPage } from './ends.view.js';
import type { EndForm } from './end.form.js';
import { RuleWords } from './rule-words.js';
import { endsUrls } from './urls.js';

const kept = 60;

/** What the runs have removed, and the form for another length. */
@Injectable()
export class EndsPages {
  constructor(private readonly database: Database, private readonly ends: Ends, private readonly terms: Terms, private readonly words: RuleWords) {}

  async reports({ language: lang, translator: tr }: RequestContext): Promise<ReportsPage> {
    const reports = await reportsOf(this.database, kept);
    return {
      title: tr.t('ends.reports.title'), crumbs: [{ label: tr.t('ends.title'), href: endsUrls.list({ lang }) }, { label: tr.t('ends.reports.title'), href: null }], intro: tr.t('ends.reports.intro'),
      columns: { what: tr.t('ends.rule'), place: tr.t('ends.place'), count: tr.t('ends.count') },
      reports: reports.map(({ id, at, failed, removed }) => ({
        id: `run-${String(id)}`, heading: tr.dateTime(at), failed: failed.length > 0 ? tr.t('ends.failed', { rules: tr.list(failed.map((key) => ruleOf(key).what[lang])) }) : null,
        none: removed.length === 0 ? tr.t('ends.nothing') : null, rows: removed.map(({ rule, table, count }) => ({ what: ruleOf(rule).what[lang], place: this.words.removed(table, tr), count: tr.number(count) })),
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
}
