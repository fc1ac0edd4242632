import { Injectable } from '@nestjs/common';
import { reportUrls } from '../../accounts/guidelines/report-urls.js';
import { item } from '../../journals/staff-form.view.js';
import { Clock } from '../../platform/clock.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { safeguardTabs } from '../safeguards/tabs.js';
import { deadlineOf, hoursLeft } from './breach-clock.js';
import { tellings, type BreachSaid } from './breach.entities.js';
import type { BreachForm } from './breach.form.js';
import { Breaches, type ReadBreach } from './breaches.js';
import type { BreachesPage, BreachFormPage, BreachPage } from './breaches.view.js';
import { breachesUrls } from './urls.js';

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text).replaceAll(/\s+/g, ' ');
const columns = ['what', 'found', 'began', 'who', 'number', 'categories', 'consequences', 'measures', 'authority', 'authorityAt', 'authorityWhy', 'persons', 'personsAt', 'personsWhy'] as const satisfies readonly (keyof BreachSaid)[];

/** Draws the log of breaches. */
@Injectable()
export class BreachPages {
  constructor(private readonly breaches: Breaches, private readonly clock: Clock) {}

  async list({ language: lang, translator: tr }: RequestContext): Promise<BreachesPage> {
    return {
      title: tr.t('breach.title'), tabs: safeguardTabs(tr, 'breaches'), intro: tr.t('breach.intro'), enter: { label: tr.t('breach.enter'), href: breachesUrls.enter({ lang }) }, file: { label: tr.t('processing.file'), href: breachesUrls.file({ lang }) },
      columns: { what: tr.t('breach.what'), found: tr.t('breach.found'), number: tr.t('breach.number'), state: tr.t('breach.state') },
      rows: (await this.breaches.all()).map((breach) => ({
        href: breachesUrls.breach({ lang, breach: breach.publicId }), what: this.named(breach, tr), found: tr.dateTime(breach.foundAt), number: breach.said.number || tr.t('breach.unknown'), state: this.state(breach, tr),
      })),
      none: { title: tr.t('breach.none'), text: tr.t('breach.none.text'), action: null },
    };
  }

  async breach({ language: lang, translator: tr }: RequestContext, id: number): Promise<BreachPage> {
    const breach = await this.breaches.one(id);
    const at = { lang, breach: breach.publicId };
    const ready = breach.said.authority !== 'open' && breach.said.persons !== 'open';
    return {
      title: this.named(breach, tr), crumbs: [{ label: tr.t('breach.title'), href: breachesUrls.list({ lang }) }, { label: this.named(breach, tr), href: null }], state: this.state(breach, tr),
      change: breach.closedAt ? null : { label: tr.t('breach.change'), href: breachesUrls.change(at) },
      closing: breach.closedAt ? null : { action: breachesUrls.closing(at), label: tr.t('breach.close'), text: tr.t(ready ? 'breach.close.text' : 'breach.close.first'), ready },
      facts: { items: this.facts(breach.said, tr) },
      history: {
        heading: tr.t('breach.history'), text: tr.t('breach.history.text'),
        entries: (await this.breaches.entries(id)).map(({ id: entry, at: when, by, said, hidden }) => ({
          id: `entry-${String(entry)}`, heading: [tr.dateTime(when), by].filter(Boolean).join(', '), facts: { items: this.facts(said, tr) }, hidden: hidden ? tr.t('reports.hidden') : null,
          report: hidden ? null : { label: tr.t('reports.link'), href: reportUrls.report({ lang, kind: 'breach', text: entry }) },
        })),
      },
    };
  }

  form({ language: lang, translator: tr }: RequestContext, form: Form<BreachForm>, breach: ReadBreach | null): BreachFormPage {
    const fields = new FieldMaker(form, tr);
    const area = (name: 'what' | 'who' | 'categories' | 'consequences' | 'measures' | 'authorityWhy' | 'personsWhy', rows: number, hint?: string) =>
      item.textarea(fields.textarea(name, { label: `breach.${name}`, rows, required: name === 'what', ...(hint ? { hint } : {}) }));
    const time = (name: 'found' | 'began' | 'authorityAt' | 'personsAt', hint?: string) => item.field(fields.field(name, { label: `breach.${name}`, type: 'datetime-local', required: name === 'found', ...(hint ? { hint } : {}) }));
    const telling = (name: 'authority' | 'persons') => item.select(fields.select(name, { label: `breach.${name}`, required: true, options: tellings.map((value) => ({ value, label: tr.t(`breach.telling.${value}`) })) }));
    const title = tr.t(breach ? 'breach.change' : 'breach.enter');
    const back = breach ? breachesUrls.breach({ lang, breach: breach.publicId }) : breachesUrls.list({ lang });
    return {
      title, crumbs: [{ label: tr.t('breach.title'), href: breachesUrls.list({ lang }) }, ...(breach ? [{ label: this.named(breach, tr), href: back }] : []), { label: title, href: null }],
      texts: [tr.t('breach.form')], errors: fields.summary(), action: breach ? breachesUrls.change({ lang, breach: breach.publicId }) : breachesUrls.enter({ lang }), seen: form.values.seen,
      groups: [
        { id: 'happened', heading: tr.t('breach.group.happened'), items: [area('what', 5), time('found', 'breach.found.hint'), time('began')] },
        { id: 'affected', heading: tr.t('breach.group.affected'), items: [area('who', 3, 'breach.who.hint'), item.field(fields.field('number', { label: 'breach.number', hint: 'breach.number.hint', maxlength: 100 })), area('categories', 3)] },
        { id: 'answer', heading: tr.t('breach.group.answer'), items: [area('consequences', 4), area('measures', 4)] },
        { id: 'told', heading: tr.t('breach.group.told'), items: [telling('authority'), time('authorityAt'), area('authorityWhy', 3, 'breach.authorityWhy.hint'), telling('persons'), time('personsAt'), area('personsWhy', 3)] },
      ],
      submit: tr.t('ends.save'), cancel: { label: tr.t('form.cancel'), href: back },
    };
  }

  /** The log as lines of a table, with what is said now. */
  async table(tr: Translator): Promise<string[][]> {
    return [
      [...columns.map((column) => tr.t(`breach.${column}`)), tr.t('breach.closed')],
      ...(await this.breaches.all()).map(({ said, closedAt }) => [...columns.map((column) => (column.endsWith('At') || column === 'found' || column === 'began' ? said[column] : this.text(said, column, tr))), closedAt?.toISOString() ?? '']),
    ];
  }

  private facts(said: BreachSaid, tr: Translator): BreachPage['facts']['items'] {
    return columns.map((column) => ({ term: tr.t(`breach.${column}`), text: this.text(said, column, tr) })).filter(({ text }) => text !== '').map(({ term, text }) => ({ term, values: [{ text, href: null, lang: null }] }));
  }

  private named({ said, hidden }: Pick<ReadBreach, 'said' | 'hidden'>, tr: Translator): string {
    return hidden ? tr.t('reports.hidden') : short(said.what);
  }

  private text(said: BreachSaid, column: (typeof columns)[number], tr: Translator): string {
    const value = said[column];
    if (column === 'authority' || column === 'persons') return tr.t(`breach.telling.${value}`);
    if (value && (column.endsWith('At') || column === 'found' || column === 'began')) return tr.dateTime(new Date(value));
    return value;
  }

  private state({ foundAt, closedAt, said }: ReadBreach, tr: Translator): BreachPage['state'] {
    if (closedAt) return { text: tr.t('breach.state.closed'), color: 'neutral' };
    if (said.authority !== 'open') return { text: tr.t(`breach.state.${said.authority}`), color: said.authority === 'told' && new Date(said.authorityAt) > deadlineOf(foundAt) ? 'warning' : 'success' };
    const hours = hoursLeft(foundAt, this.clock.now());
    return hours < 0 ? { text: tr.t('breach.state.over', { hours: -hours }), color: 'danger' } : { text: tr.t('breach.state.left', { hours }), color: hours < 24 ? 'danger' : 'warning' };
  }
}
