import { collected, printable } from '../../platform/pdf/faces.js';
import { ink, quiet, Sheet, type TextStyle } from '../../platform/pdf/sheet.js';
import type { Translator } from '../../platform/i18n/translator.js';
import type { CaseFile, CaseRecord, CaseReview, CaseVersion } from './case-record.js';

/** What the paper says of the journal. */
export interface CaseJournal {
  name: string;
  issn: string | null;
  publisher: string | null;
  controller: string | null;
  archive: string;
}

const small: TextStyle = { size: 9.5, color: quiet };

/** A case as a document that lasts: PDF/A-2b, with its fonts and its colours, nothing that acts, nothing that is fetched. */
export async function casePaper(record: CaseRecord, journal: CaseJournal, tr: Translator, told: ReadonlySet<string>, made: Date): Promise<Buffer> {
  return new CasePaper(record, journal, tr, told, made).write();
}

class CasePaper {
  private readonly sheet: Sheet;
  private readonly title: string;

  constructor(private readonly record: CaseRecord, private readonly journal: CaseJournal, private readonly tr: Translator, private readonly told: ReadonlySet<string>, private readonly made: Date) {
    this.title = tr.t('archive.paper.title', { number: String(record.id) });
    this.sheet = new Sheet({ title: printable(this.title), author: printable(journal.name), subject: tr.t('archive.paper.subject'), keywords: '', language: tr.language }, ink, 'PDF/A-2b', made);
  }

  async write(): Promise<Buffer> {
    const { sheet, record } = this;
    const bytes = collected(sheet.doc);
    this.head();
    record.versions.forEach((version) => this.version(version));
    this.section('archive.paper.parties', record.parties.map(({ name, role }) => [role === 'submitter' ? this.tr.t('archive.paper.submitter') : this.tr.t(`role.${role}`), this.person(name)]));
    this.section('archive.paper.decisions', record.rounds.map(({ number, openedAt, closedAt, outcome }) => [
      this.tr.t('archive.paper.round', { number }), [this.times(openedAt, closedAt), outcome ? this.tr.t(`archive.outcome.${outcome}`) : ''].filter(Boolean).join(': '),
    ]));
    record.reviews.forEach((review) => this.review(review));
    for (const appeal of record.appeals) {
      this.heading('archive.paper.appeal', this.tr.dateTime(appeal.raisedAt));
      this.words(appeal.text);
      if (appeal.answeredAt) this.row(this.tr.t('archive.paper.answered'), this.tr.dateTime(appeal.answeredAt));
      this.words(appeal.reasons);
    }
    this.section('archive.paper.events', record.events.map(({ at, kind, by }) => [this.tr.dateTime(at), `${this.tr.t(this.told.has(`history.${kind}`) ? `history.${kind}` : 'history.other')} · ${by ?? this.tr.t('history.system')}`]));
    for (const letter of record.letters) {
      this.heading('archive.paper.letter', letter.subject);
      this.line(this.tr.t('archive.paper.fromTo', { from: letter.from, to: this.person(letter.to), time: this.tr.dateTime(letter.at) }), small);
      this.words(letter.text, letter.language);
    }
    for (const discussion of record.discussions) {
      this.heading('archive.paper.discussion', discussion.subject);
      for (const { at, by, text } of discussion.messages) {
        this.line(`${this.person(by)}, ${this.tr.dateTime(new Date(at))}`, small);
        this.words(text ?? this.tr.t('archive.paper.hidden'));
      }
    }
    this.section('archive.paper.files', record.files.flatMap((file) => this.file(file)));
    this.feet();
    sheet.doc.end();
    return bytes;
  }

  private head(): void {
    const { sheet, record, journal, tr } = this;
    this.line(journal.name, { ...small, size: 11 });
    sheet.doc.outline.addItem(printable(this.title));
    sheet.tag('H1', () => sheet.write(printable(this.title), { font: 'strong', size: 22 }));
    sheet.space(6);
    this.line(tr.t('archive.paper.confidential'), { font: 'italic', size: 10 });
    sheet.space(8);
    for (const [term, value] of [
      [tr.t('archive.paper.journal'), [journal.name, journal.issn && `ISSN ${journal.issn}`, journal.publisher].filter(Boolean).join(', ')], [tr.t('archive.paper.body'), journal.controller], [tr.t('archive.paper.archive'), journal.archive],
      [tr.t('archive.paper.state'), tr.t(`stage.${record.stage}`)], [tr.t('archive.paper.section'), tr.pick(record.section).text], [tr.t('archive.paper.submitted'), record.submittedAt && tr.dateTime(record.submittedAt)],
      [tr.t('archive.paper.closed'), tr.dateTime(record.closedAt)], [tr.t('archive.paper.made'), tr.dateTime(this.made)], [tr.t('archive.paper.note'), record.noteToEditor],
    ] as const) if (value) this.row(term, value);
  }

  private version({ version, title, abstract, keywords, language, doi, issue, licence, publishedAt, contributors }: CaseVersion): void {
    const { tr } = this;
    const all = (content: CaseVersion['title']): string => Object.values(content).join(' / ');
    this.heading('archive.paper.version', String(version));
    this.row(tr.t('archive.paper.workTitle'), all(title));
    this.row(tr.t('archive.paper.language'), language);
    for (const { role, givenName, middleName, familyName, suffix, affiliation, orcid, country } of contributors) {
      const name = [givenName, middleName, familyName, suffix].filter(Boolean).join(' ');
      this.row(tr.t(`role.${role}`), [this.person(name || null), ...Object.values(affiliation).slice(0, 1), country, orcid].filter(Boolean).join(', '));
    }
    this.row(tr.t('archive.paper.keywords'), Object.values(keywords).flat().join(', '));
    this.row(tr.t('archive.paper.issue'), issue);
    this.row(tr.t('archive.paper.licence'), licence);
    this.row('DOI', doi);
    this.row(tr.t('archive.paper.published'), publishedAt && tr.dateTime(publishedAt));
    for (const [code, text] of Object.entries(abstract)) this.words(text ?? null, code);
  }

  private review(review: CaseReview): void {
    const { tr } = this;
    this.heading('archive.paper.review', tr.t('archive.paper.reviewOf', { number: review.number, round: review.round }));
    this.row(tr.t('archive.paper.reviewer'), this.person(review.reviewer));
    this.row(tr.t('archive.paper.method'), tr.t(`review.method.${review.method}`));
    for (const step of ['invitedAt', 'acceptedAt', 'declinedAt', 'cancelledAt', 'submittedAt'] as const) this.row(tr.t(`archive.paper.${step}`), review[step] && tr.dateTime(review[step]));
    this.row(tr.t('archive.paper.recommendation'), review.recommendation && tr.t(`recommendation.${review.recommendation}`));
    this.row(tr.t('archive.paper.interests'), review.competingInterests);
    for (const { question, answer } of review.answers) this.row(tr.pick(question).text, answer);
    for (const part of ['commentsToAuthor', 'commentsToEditor'] as const) {
      if (!review[part]) continue;
      this.line(tr.t(`archive.paper.${part}`), { font: 'strong', size: 10.5 });
      this.words(review[part]);
    }
  }

  private file({ name, place, area, uploadedAt, by, size, mediaType, sha256 }: CaseFile): [string, string][] {
    const kind = this.tr.t(area === 'discussion' ? 'archive.paper.inDiscussion' : `area.${area}`);
    return [[kind, `${name}, ${mediaType}, ${this.tr.bytes(size)}, ${this.tr.dateTime(uploadedAt)}, ${this.person(by)}`], ['', place], ['SHA-256', sha256]];
  }

  private section(key: string, rows: readonly (readonly [string, string])[]): void {
    if (rows.length === 0) return;
    this.heading(key, null);
    for (const [term, value] of rows) this.row(term, value);
  }

  private heading(key: string, what: string | null): void {
    const { sheet, tr } = this;
    const text = printable([tr.t(key), what].filter(Boolean).join(': '));
    sheet.space(14);
    sheet.need(60);
    sheet.tag('H2', () => sheet.write(text, { font: 'strong', size: 14 }));
    sheet.space(3);
  }

  /** A term at the left, what is said of it beside. */
  private row(term: string, value: string | null): void {
    if (!value) return;
    const { sheet } = this;
    sheet.need(28);
    const { page, y } = sheet.doc;
    sheet.tag('P', () => sheet.write(printable(term), { ...small, width: 118 }));
    const below = sheet.doc.y;
    if (sheet.doc.page !== page) return this.line(value, { inset: 128, size: 10.5 });
    sheet.doc.y = y;
    sheet.tag('P', () => sheet.write(printable(value), { inset: 128, size: 10.5 }));
    if (sheet.doc.page === page) sheet.doc.y = Math.max(sheet.doc.y, below);
    sheet.space(2);
  }

  private words(text: string | null, lang?: string): void {
    for (const paragraph of (text ?? '').split(/\n+/).map((part) => part.trim()).filter(Boolean)) {
      this.sheet.flow('P', printable(paragraph), { size: 10.5 }, lang ? { lang } : {});
      this.sheet.space(4);
    }
  }

  private line(text: string, style: TextStyle): void {
    this.sheet.flow('P', printable(text), style);
    this.sheet.space(2);
  }

  private person(name: string | null): string {
    return name ? name : this.tr.t('archive.paper.nameless');
  }

  private times(from: Date, to: Date | null): string {
    return [this.tr.date(from), to ? this.tr.date(to) : ''].filter(Boolean).join(' – ');
  }

  private feet(): void {
    const { sheet, title, journal } = this;
    const { start, count } = sheet.doc.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      sheet.doc.switchToPage(start + index);
      sheet.artifact(() => {
        sheet.place(printable(`${journal.name} · ${title}`), sheet.left, sheet.doc.page.height - 50, { size: 9, color: quiet });
        sheet.place(`${index + 1} / ${count}`, sheet.left + sheet.width, sheet.doc.page.height - 50, { size: 9, color: quiet, align: 'right' });
      }, 'Pagination');
    }
  }
}
