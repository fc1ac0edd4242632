import { Inject, Injectable } from '@nestjs/common';
import { HISTORY_TEXTS } from '../../editorial/editorial-part.js';
import type { Journal } from '../../journals/journal.entity.js';
import { Clock } from '../../platform/clock.js';
import { FileStore } from '../../platform/files/file-store.js';
import type { ZipEntry } from '../../platform/files/zipped.js';
import { Languages } from '../../platform/i18n/languages.js';
import { isLanguage } from '../../platform/i18n/texts.js';
import { casePaper, type CaseJournal } from './case-paper.js';
import { CaseRecords } from './case-record.js';
import { caseXml, texts } from './case-xml.js';
import { ClosedCases } from './closed-cases.js';
import { xmlOf } from './xml.js';

/** Closed cases for an archive: each as PDF/A and as XML, with its files as they were uploaded, and a list of all (S10). */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly records: CaseRecords,
    private readonly closed: ClosedCases,
    private readonly store: FileStore,
    private readonly languages: Languages,
    private readonly clock: Clock,
    @Inject(HISTORY_TEXTS) private readonly told: ReadonlySet<string>,
  ) {}

  async *entries(journal: Journal, cases: readonly number[], archive: string | null = null): AsyncGenerator<ZipEntry> {
    if (cases.length === 0) return;
    const tr = this.languages.in(isLanguage(journal.primaryLanguage) ? journal.primaryLanguage : 'en', journal.timeZone);
    const body = await this.closed.body(journal.id);
    const made = this.clock.now();
    const told: CaseJournal = { name: tr.pick(journal.name).text, issn: journal.issnOnline ?? journal.issnPrint, publisher: journal.publisher, controller: body && [body.name, body.number].filter(Boolean).join(', '), archive: archive ?? body?.name ?? '' };
    const about = { path: journal.path, name: texts(journal.name), issnOnline: journal.issnOnline, issnPrint: journal.issnPrint, publisher: journal.publisher };
    const listed: { number: number; state: string; closedAt: Date; place: string; missing: string[] }[] = [];
    for (const id of cases) {
      const record = await this.records.of(id);
      const folder = `cases/${id}`;
      yield { name: `${folder}/case.pdf`, bytes: await casePaper(record, told, tr, this.told, made) };
      yield { name: `${folder}/case.xml`, text: caseXml(record, about) };
      const missing: string[] = [];
      for (const { key, place } of record.files) {
        if (await this.store.exists(key)) yield { name: `${folder}/${place}`, key };
        else missing.push(place);
      }
      listed.push({ number: id, state: record.stage, closedAt: record.closedAt, place: folder, missing });
    }
    yield { name: 'cases.xml', text: xmlOf('cases', { journal: about, body: told.controller, archive: told.archive, madeAt: made, case: listed }) };
  }
}
