import { Injectable } from '@nestjs/common';
import PDFDocument from 'pdfkit';
import { People } from '../../accounts/person/people.js';
import { dayIn } from '../../platform/days.js';
import { collected, registerFaces } from '../../platform/pdf/faces.js';
import { Conflict } from '../../platform/web/problems.js';
import type { Desk } from '../review/reviewer-pages.js';
import { titleOf } from '../review/work-facts.js';

/** A paper that says that someone has reviewed for a journal. It names year, journal and reviewer; the manuscript only where the review is open, for a certificate is shown around. */
@Injectable()
export class Certificates {
  constructor(private readonly people: People) {}

  async of({ one, view, tr }: Desk): Promise<Buffer> {
    if (!one.submittedAt || one.cancelledAt) throw new Conflict('certificate.notYet');
    const { work } = view;
    const year = dayIn(work.timeZone, one.submittedAt).slice(0, 4);
    const title = tr.t('certificate.title');
    const args = { name: (await this.people.names([one.personId])).get(one.personId) ?? '', journal: tr.pick(work.journal).text, year };
    const said = view.method === 'open' ? tr.t('certificate.open', { ...args, title: titleOf(work, tr).text }) : tr.t('certificate.text', args);
    // Nothing in the file tells the day: beside an article's dates it would tell the manuscript.
    const made = new Date(Date.UTC(Number(year), 0, 1));
    return paper({ lang: tr.language, title, name: args.name, said, from: args.journal, year }, made);
  }
}

function paper(words: { lang: string; title: string; name: string; said: string; from: string; year: string }, made: Date): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', layout: 'landscape', margin: 90, lang: words.lang, tagged: true, displayTitle: true, info: { Title: words.title, Author: words.from, CreationDate: made, ModDate: made } });
  registerFaces(document);
  const done = collected(document);
  const centred = { align: 'center' as const };
  const line = (kind: string, face: string, size: number, text: string): void => {
    document.addStructure(document.struct(kind, {}, [() => void document.font(face).fontSize(size).text(text, centred).moveDown(0.9)]));
  };
  document.moveDown(3);
  line('P', 'roman', 14, words.from);
  line('H1', 'strong', 30, words.title);
  line('P', 'strong', 22, words.name);
  line('P', 'roman', 15, words.said);
  document.end();
  return done;
}
