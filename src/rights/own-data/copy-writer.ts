import { Injectable } from '@nestjs/common';
import { grounds } from '../../personal-data/grounds.js';
import { purposes } from '../../personal-data/purposes.js';
import { endSaid, endsOf, type InForce } from '../../personal-data/retention.js';
import { Clock } from '../../platform/clock.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { Terms } from '../../platform/retention/terms.js';
import { Engine } from '../../platform/views/engine.js';
import type { DataSubject } from '../holdings/data-subject.js';
import { Held, isShown, type HeldTable } from '../holdings/held.js';
import { Withheld } from '../releases/withheld.js';
import { chapterNames, chapters, ownFirst } from './chapters.js';
import { copyView } from './copy.view.js';
import { GivenQuery } from './given.query.js';
import { inEea } from '../organisations/eea.js';
import { Receivers } from './receivers.js';
import { OwnDataPresenter, whyWithheld } from './own-data.presenter.js';

/** Writes a copy for people (HTML) and for machines (JSON), from the same reading. */
@Injectable()
export class CopyWriter {
  constructor(private readonly held: Held, private readonly presenter: OwnDataPresenter, private readonly engine: Engine, private readonly clock: Clock, private readonly terms: Terms, private readonly given: GivenQuery, private readonly withheld: Withheld, private readonly receiving: Receivers) {}

  async write(subject: DataSubject, tr: Translator): Promise<{ json: string; html: string }> {
    const made = this.clock.now();
    const values = await this.terms.inForce();
    const read = await Promise.all(chapterNames.map(async (name) => ({ name, tables: await this.held.of(subject, [chapters[name]], null) })));
    const given = await this.given.of(subject);
    const withheld = this.presenter.withheld(await this.withheld.listed(subject), tr);
    const receiving = await this.receiving.of(subject);
    const note = tr.t('ownData.withheld.open');
    const html = this.engine.document(copyView, {
      title: tr.t('ownData.copy.title'), made: tr.t('ownData.copy.made', { time: tr.dateTime(made) }), intro: tr.t('ownData.copy.intro'), withheld, note, receivers: this.presenter.receivers(receiving, given, tr),
      chapters: read.filter(({ tables }) => tables.length > 0).map(({ name, tables }) => ({ id: name, title: tr.t(`rights.chapter.${chapters[name]}`), groups: ownFirst(tables).map((table) => this.presenter.group(table, { values, given, back: null }, tr)) })),
    }, tr.language);
    const json = JSON.stringify({
      made: made.toISOString(), withheld, notListed: note, chapters: Object.fromEntries(read.map(({ name, tables }) => [name, tables.map((table) => asData(table, values, tr))])),
      receivers: receiving.map((one) => ({ ...one, journal: one.journal && tr.pick(one.journal).text, insideEea: inEea(one.country) })), given: given.map(({ recipient, times, last }) => ({ recipient: recipient ?? 'anyone', times, last: last.toISOString() })),
    }, null, 2);
    return { json, html };
  }
}

/** One table as data: what is shown, and what is withheld and why. */
const asData = ({ holding, rows, pointed }: HeldTable, values: InForce, tr: Translator): object => ({
  name: holding.table,
  called: holding.called[tr.language],
  fields: holding.own.map((field) => ({
    name: field.property, what: field.datum.what[tr.language], withheld: isShown(field) ? null : whyWithheld(field.datum), source: field.datum.source, seenBy: field.datum.seenBy,
    purposes: field.datum.purposes.map((key) => ({ purpose: purposes[key].words[tr.language], ground: `GDPR ${grounds[purposes[key].ground].article}`, kept: endsOf(key, [holding.table]).map((rule) => endSaid(rule, values, tr.language)).join('; ') })),
  })),
  rows: rows.map(({ journal, submission, values }) => ({ ...(journal ? { journal: tr.pick(journal).text } : {}), ...(submission === null ? {} : { manuscript: submission }), ...values })),
  named: pointed.filter(({ count, field }) => count > 0 && isShown(field)).map(({ field, count }) => ({ what: field.datum.what[tr.language], count })),
});
