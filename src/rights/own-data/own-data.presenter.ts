import { Injectable } from '@nestjs/common';
import type { Personal } from '../../personal-data/data-map.js';
import type { InForce } from '../../personal-data/retention.js';
import { Catalogue } from '../../platform/i18n/texts.js';
import type { Localized, Translator } from '../../platform/i18n/translator.js';
import { capital, DatumWords } from '../holdings/datum-words.js';
import { isShown, type HeldRow, type HeldTable, type Value } from '../holdings/held.js';
import type { Field, Holding } from '../holdings/holdings.js';
import type { HeldGroup } from './own-data.view.js';

/** What is held about a person, in words for that person. */
@Injectable()
export class OwnDataPresenter {
  constructor(private readonly words: DatumWords, private readonly catalogue: Catalogue) {}

  group({ holding, total, rows, pointed }: HeldTable, values: InForce, tr: Translator): HeldGroup {
    const withheld = holding.own.filter((field) => !isShown(field));
    return {
      id: holding.table.replaceAll('_', '-'),
      title: holding.called[tr.language],
      count: total > 0 ? tr.number(total) : null,
      rows: rows.map((row) => ({ heading: this.heading(row, tr), facts: { items: this.facts(holding, row, tr) } })).filter(({ heading, facts }) => heading !== null || facts.items.length > 0),
      more: total > rows.length ? tr.t('ownData.more', { count: total - rows.length }) : null,
      pointed: pointed.filter(({ count, field }) => count > 0 && isShown(field)).map(({ field, count }) => tr.t('ownData.pointed', { what: capital(field.datum.what[tr.language]), count })),
      withheld: total === 0 ? [] : withheld.map(({ datum }) => ({ what: capital(datum.what[tr.language]), why: tr.t(`ownData.withheld.${whyWithheld(datum)}`) })),
      about: this.about(holding, values, tr),
    };
  }

  /** What the data map says of the fields: those of which it says the same stand together. */
  private about({ own, pointers, table }: Holding, values: InForce, tr: Translator): HeldGroup['about'] {
    const groups = new Map<string, { names: string[]; facts: { term: string; text: string }[] }>();
    for (const { datum } of [...own, ...pointers]) {
      const { ground, kept } = this.words.why(datum, [table], values, tr);
      const facts = [
        { term: tr.t('ownData.purpose'), text: this.words.purpose(datum, tr) }, { term: tr.t('rights.ground'), text: ground.join('; ') }, { term: tr.t('rights.kept'), text: kept.join('; ') },
        ...this.words.facts(datum, tr),
      ];
      const key = JSON.stringify(facts);
      const group = groups.get(key) ?? { names: [], facts };
      if (!group.names.includes(datum.what[tr.language])) group.names.push(datum.what[tr.language]);
      groups.set(key, group);
    }
    return [...groups.values()].map(({ names, facts }) => ({ what: capital(tr.list(names)), facts }));
  }

  private heading({ journal, submission }: HeldRow, tr: Translator): string | null {
    const parts = [...(journal ? [tr.pick(journal).text] : []), ...(submission === null ? [] : [tr.t('ownData.manuscript', { number: submission })])];
    return parts.length > 0 ? parts.join(' · ') : null;
  }

  private facts(holding: Holding, { values }: HeldRow, tr: Translator): HeldGroup['rows'][number]['facts']['items'] {
    const shown = holding.own.filter((field) => isShown(field) && !field.datum.twin).map((field) => ({ term: capital(field.datum.what[tr.language]), text: this.said(field, values[field.property] ?? null, tr) }));
    const beside = holding.beside.more.map(({ property, type }) => ({ term: tr.t(`ownData.beside.${property}`), text: this.plain(values[property] ?? null, type, tr) }));
    return [...beside, ...shown].filter(({ text }) => text !== '').map(({ term, text }) => ({ term, values: [{ text, href: null, lang: null }] }));
  }

  private said({ datum: { reads }, type }: Field, value: Value, tr: Translator): string {
    if (Array.isArray(value) && reads) return tr.list(value.map((one) => typeof one === 'string' ? this.code(reads, one, tr) : this.plain(one, type, tr)));
    if (typeof value === 'string' && value !== '' && reads) return this.code(reads, value, tr);
    return this.plain(value, type, tr);
  }

  private code(reads: NonNullable<Personal['reads']>, value: string, tr: Translator): string {
    // What was stored is shown, even where it is no code.
    if (reads === 'country') return /^[A-Z]{2}$/.test(value) ? tr.country(value) : value;
    if (reads === 'language') return /^[a-z]{2,3}(-[A-Za-z]{2,8})*$/.test(value) ? tr.languageName(value) : value;
    const key = reads.text + value;
    return this.catalogue.has(key) ? tr.t(key) : value;
  }

  private plain(value: Value, type: string, tr: Translator): string {
    if (value === null) return '';
    if (typeof value === 'boolean') return tr.t(value ? 'ownData.yes' : 'ownData.no');
    if (typeof value === 'number') return tr.number(value);
    if (typeof value === 'string') {
      if (type.startsWith('timestamp')) return tr.dateTime(new Date(value));
      if (type === 'date') return tr.date(new Date(`${value}T12:00:00Z`));
      return this.catalogue.has(`history.${value}`) ? tr.t(`history.${value}`) : value;
    }
    if (Array.isArray(value)) return value.map((one) => this.plain(one, type, tr)).filter((text) => text !== '').join(', ');
    const entries = Object.entries(value);
    if (entries.length > 0 && entries.every(([key, text]) => /^[a-z]{2,3}$/.test(key) && typeof text === 'string')) return tr.pick(value as Localized).text;
    return entries.map(([key, one]) => [key, this.plain(one, type, tr)] as const).filter(([, text]) => text !== '').map(([key, text]) => `${key}: ${text}`).join('; ');
  }
}

/** `secret`: kept so that nobody reads it; `internal`: written for the editors’ own work, or about another. */
export const whyWithheld = ({ seenBy }: Pick<Personal, 'seenBy'>): 'secret' | 'internal' => (seenBy.every((viewer) => viewer === 'nobody') ? 'secret' : 'internal');
