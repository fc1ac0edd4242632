import { Injectable } from '@nestjs/common';
import type { Personal } from '../../personal-data/data-map.js';
import type { InForce } from '../../personal-data/retention.js';
import { capital } from '../../platform/i18n/capital.js';
import { Catalogue } from '../../platform/i18n/texts.js';
import type { Localized, Translator } from '../../platform/i18n/translator.js';
import { DatumWords } from '../holdings/datum-words.js';
import { isShown, type EditPlace, type HeldRow, type HeldTable, type Value } from '../holdings/held.js';
import type { Field, Holding } from '../holdings/holdings.js';
import { path } from '../../platform/web/urls.js';
import { requestsUrls } from '../requests/urls.js';
import { givenSaid, type Given } from './given.query.js';
import { itemSaid } from '../releases/release-pages.js';
import type { WithheldItem } from '../releases/withheld.js';
import { receiverSaid, type Receiver } from './receivers.js';
import type { EditLink, HeldFact, HeldGroup, ReceiverList, WithheldList } from './own-data.view.js';

/** What is told besides the rows: the lengths in force, who was given something, and the page to come back to after a change (in a copy there is none). */
export interface Beside {
  values: InForce;
  given: readonly Given[];
  back: string | null;
}

/** What is held about a person, in words for that person. */
@Injectable()
export class OwnDataPresenter {
  constructor(private readonly words: DatumWords, private readonly catalogue: Catalogue) {}

  group({ holding, total, rows, pointed }: HeldTable, beside: Beside, tr: Translator): HeldGroup {
    const secret = holding.own.filter(({ datum: { seenBy } }) => seenBy.every((viewer) => viewer === 'nobody'));
    const id = holding.table.replaceAll('_', '-');
    const title = holding.called[tr.language];
    const edit = (place: EditPlace | undefined, { datum }: Field): EditLink | null => (place && beside.back ? editLink(place, datum, `${beside.back}#${id}`, tr) : null);
    return {
      id,
      title,
      count: total > 1 ? tr.number(total) : null,
      rows: rows.map((row) => this.row(holding, row, edit, tr)).filter(({ heading, facts }) => heading !== null || facts.length > 0),
      more: total > rows.length ? tr.t('ownData.more', { count: total - rows.length }) : null,
      pointed: pointed.filter(({ count, field }) => count > 0 && isShown(field)).map(({ field, count }) => tr.t('ownData.pointed', { what: capital(field.datum.what[tr.language]), count })),
      withheld: total === 0 ? [] : secret.map((field) => ({ what: capital(field.datum.what[tr.language]), why: tr.t('ownData.withheld.secret'), edit: edit(rows[0]?.edits[field.property], field) })),
      about: this.about(holding, beside, tr),
      correct: beside.back && total > 0 ? { label: tr.t('ownData.correct'), href: requestsUrls.own({ lang: tr.language }, { kind: 'rectification', about: title }) } : null,
    };
  }

  /** Several of one kind about one manuscript are one line: how many reviewers wrote to the editors is told to nobody. */
  withheld(items: readonly WithheldItem[], tr: Translator): WithheldList | null {
    const said = items.map((item) => JSON.stringify({ what: itemSaid(item, tr), state: item.released ? tr.t('release.released', { date: tr.date(item.released.at) }) : tr.t('release.withheld') }));
    if (said.length === 0) return null;
    return { heading: tr.t('ownData.withheldItems'), text: capital(tr.t('ownData.withheld.internal')), items: [...new Set(said)].map((one) => JSON.parse(one) as WithheldList['items'][number]) };
  }

  /** Processors and recipients, with their country, and the ledger of what was given (T3). */
  receivers(receivers: readonly Receiver[], given: readonly Given[], tr: Translator): ReceiverList {
    return {
      heading: tr.t('ownData.receivers'), text: tr.t(receivers.length > 0 ? 'ownData.receivers.text' : 'ownData.receivers.none'), items: receivers.map((one) => ({ name: one.name, text: receiverSaid(one, tr) })),
      given: { heading: tr.t('ownData.givenTo'), text: givenSaid(given, tr) },
    };
  }

  /** What the data map says of the fields: those of which it says the same stand together. */
  private about({ own, pointers, table }: Holding, { values, given }: Beside, tr: Translator): HeldGroup['about'] {
    const groups = new Map<string, { names: string[]; facts: { term: string; text: string }[] }>();
    for (const { datum } of [...own, ...pointers]) {
      const { ground, kept } = this.words.why(datum, [table], values, tr);
      const facts = [
        { term: tr.t('ownData.purpose'), text: this.words.purpose(datum, tr) }, { term: tr.t('rights.ground'), text: ground.join('; ') }, { term: tr.t('rights.kept'), text: kept.join('; ') },
        ...this.words.facts(datum, tr),
        ...(datum.sentTo?.includes('indexing services') ? [{ term: tr.t('ownData.givenTo'), text: givenSaid(given, tr) }] : []),
      ];
      const key = JSON.stringify(facts);
      const group = groups.get(key) ?? { names: [], facts };
      if (!group.names.includes(datum.what[tr.language])) group.names.push(datum.what[tr.language]);
      groups.set(key, group);
    }
    return [...groups.values()].map(({ names, facts }) => ({ what: capital(tr.list(names)), facts }));
  }

  /** What the heading says is not said again below it. */
  private row(holding: Holding, row: HeldRow, edit: (place: EditPlace | undefined, field: Field) => EditLink | null, tr: Translator): HeldGroup['rows'][number] {
    const heading = this.heading(row, tr);
    return { heading, facts: this.facts(holding, row, edit, tr).filter(({ text }) => text !== heading) };
  }

  private heading({ journal, submission }: HeldRow, tr: Translator): string | null {
    const parts = [...(journal ? [tr.pick(journal).text] : []), ...(submission === null ? [] : [tr.t('ownData.manuscript', { number: submission })])];
    return parts.length > 0 ? parts.join(' · ') : null;
  }

  private facts(holding: Holding, { values, edits }: HeldRow, edit: (place: EditPlace | undefined, field: Field) => EditLink | null, tr: Translator): HeldFact[] {
    const shown = holding.own.filter((field) => isShown(field) && !field.datum.twin).map((field) => ({ term: capital(field.datum.what[tr.language]), text: this.said(holding, field, values[field.property] ?? null, tr), edit: edit(edits[field.property], field) }));
    const beside = holding.beside.more.map(({ property, type }) => ({ term: tr.t(`ownData.beside.${property}`), text: this.plain(values[property] ?? null, type, tr), edit: null }));
    return [...beside, ...shown].filter(({ text }) => text !== '').map((fact) => ({ ...fact, long: fact.text.length > 70 || fact.text.includes('\n') }));
  }

  private said({ own }: Holding, { datum: { reads }, type }: Field, value: Value, tr: Translator): string {
    const one = (part: Value): string => (reads && typeof part === 'string' && part !== '' ? this.code(reads, part, tr) : this.plain(part, type, tr));
    if (!reads || value === null || typeof value !== 'object') return one(value);
    if (Array.isArray(value)) return tr.list(value.map(one));
    // By the names of other fields of the row.
    const whatOf = (name: string): string => own.find(({ property }) => property === name)?.datum.what[tr.language] ?? name;
    return Object.entries(value).map(([name, part]) => `${capital(whatOf(name))}: ${one(part)}`).join('; ');
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

const editLink = ({ pattern, values }: EditPlace, { what }: Personal, back: string, { t, language: lang }: Translator): EditLink =>
  ({ label: t('ownData.edit'), what: what[lang], href: path(pattern)({ ...values, lang }, { back }) });

/** `secret`: kept so that nobody reads it; `internal`: written for the editors’ own work, or about another. */
export const whyWithheld = ({ seenBy }: Pick<Personal, 'seenBy'>): 'secret' | 'internal' => (seenBy.every((viewer) => viewer === 'nobody') ? 'secret' : 'internal');
