import { bodyText, heading } from './pdf-blocks.js';
import { abstractsOf, affiliationsOf, fullName, type GalleyManuscript, type GalleyOptions, shortAuthors, statementsOf, titleOf, wordingIn } from './parts.js';
import { quiet, Sheet, type TextStyle } from '../../../platform/pdf/sheet.js';

const raised = (number: number) => String(number).replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));

function titleSize(title: string): number {
  if (title.length > 180) return 16.5;
  return title.length > 90 ? 19.5 : 25;
}

function masthead(sheet: Sheet, options: GalleyOptions, pages: string | undefined): void {
  const top = 48;
  sheet.artifact(() => {
    sheet.doc.rect(sheet.left, top - 8, 26, 2.4).fill(sheet.accent);
    sheet.place(options.journalName, sheet.left, top, { font: 'strong', size: 11.5, color: sheet.accent });
    const right = [options.issueLabel, pages].filter(Boolean).join(' · ');
    sheet.place(right, sheet.left + sheet.width, top + 1.2, { size: 9.4, color: quiet, align: 'right' });
  }, 'Pagination');
  sheet.doc.y = 104;
}

function authorLines(sheet: Sheet, manuscript: GalleyManuscript): void {
  const { places, numberOf } = affiliationsOf(manuscript.authors, manuscript.language);
  const several = places.length > 1;
  const names = manuscript.authors.map(author => fullName(author).replaceAll(' ', '\u00a0') + (several ? raised(numberOf(author)) : ''));
  sheet.tag('P', () => { sheet.write(names.join(', '), { size: 12, lineGap: 1.5 }); });
  sheet.space(5);
  const small: TextStyle = { size: 9, color: quiet, lineGap: 0.4 };
  places.forEach((place, index) => {
    sheet.tag('P', () => { sheet.write(several ? `${raised(index + 1)}\u2009${place}` : place, small); });
  });
  const corresponding = manuscript.authors[0];
  if (!corresponding) return;
  sheet.space(2);
  sheet.tag('P', () => { sheet.write(`${wordingIn(manuscript.language).correspondence}: ${corresponding.email}`, small); });
}

function abstracts(sheet: Sheet, manuscript: GalleyManuscript): void {
  const inset = 14;
  for (const { language, text, keywords } of abstractsOf(manuscript)) {
    const wording = wordingIn(language);
    const lang = { lang: language };
    const small: TextStyle = { size: 10, inset, lineGap: 0.8 };
    const heightOfAll = sheet.heightOf(text, small) + 48;
    sheet.space(13);
    sheet.need(Math.min(heightOfAll, 300));
    const [page, top] = [sheet.doc.page, sheet.doc.y];
    sheet.tag('H2', () => { sheet.write(wording.abstract, { ...small, font: 'strong', color: sheet.accent }); }, lang);
    sheet.space(1.5);
    sheet.tag('P', () => { sheet.write(text, small); }, lang);
    if (keywords.length > 0) {
      sheet.space(4);
      sheet.tag('P', () => { sheet.write(`${wording.keywords}: ${keywords.join(', ')}`, { ...small, size: 9.2, color: quiet }); }, lang);
    }
    if (sheet.doc.page === page) sheet.artifact(() => { sheet.doc.rect(sheet.left, top + 1, 1.6, sheet.doc.y - top - 2).fill(sheet.accent); });
  }
  sheet.space(14);
}

function backMatter(sheet: Sheet, manuscript: GalleyManuscript): void {
  const wording = wordingIn(manuscript.language);
  const small: TextStyle = { size: 9.9, lineGap: 0.8 };
  for (const { heading: title, text } of statementsOf(manuscript)) {
    heading(sheet, title, 11.4);
    sheet.flow('P', text, small);
    sheet.space(4);
  }
  const presented = manuscript.authors.filter(author => author.biography);
  if (presented.length > 0) {
    heading(sheet, manuscript.authors.length > 1 ? wording.aboutAuthors : wording.aboutAuthor, 11.4);
    for (const author of presented) {
      const orcid = author.orcid ? ` ORCID: ${author.orcid}.` : '';
      sheet.flow('P', `${author.biography ?? ''}${orcid}`, small);
      sheet.space(4);
    }
  }
  if (manuscript.references.length === 0) return;
  heading(sheet, wording.references);
  for (const reference of manuscript.references) {
    sheet.flow('P', reference, { size: 9.7, inset: 16, indent: -16, lineGap: 0.6 });
    sheet.space(2.6);
  }
}

/** One line of at most this width, cut at a word. */
function shortened(sheet: Sheet, text: string, width: number, style: TextStyle): string {
  if (sheet.widthOf(text, style) <= width) return text;
  const words = text.split(' ');
  while (words.length > 1 && sheet.widthOf(`${words.join(' ')} …`, style) > width) words.pop();
  return `${words.join(' ').replace(/[,;:–—-]$/, '')} …`;
}

function runningLines(sheet: Sheet, manuscript: GalleyManuscript, options: GalleyOptions): void {
  const { start, count } = sheet.doc.bufferedPageRange();
  const firstPage = Number(/^\d+/.exec(manuscript.pages ?? '')?.[0] ?? 1);
  const right = sheet.left + sheet.width;
  const style: TextStyle = { size: 9, color: quiet };
  const journal = [options.journalName, options.issueLabel].filter(Boolean).join(' · ');
  for (let index = 0; index < count; index++) {
    sheet.doc.switchToPage(start + index);
    sheet.artifact(() => {
      if (index > 0) {
        const who = shortAuthors(manuscript);
        const room = sheet.width - sheet.widthOf(journal, style) - sheet.widthOf(`${who}  `, style) - 24;
        const italic: TextStyle = { ...style, font: 'italic' };
        sheet.place(who, sheet.left, 48, style);
        sheet.place(shortened(sheet, titleOf(manuscript), room, italic), sheet.left + sheet.widthOf(`${who}  `, style), 48, italic);
        sheet.place(journal, right, 48, { ...style, align: 'right' });
        sheet.rule(63);
      }
      sheet.place(String(firstPage + index), right, sheet.doc.page.height - 50, { size: 9.6, align: 'right', color: quiet });
    }, 'Pagination');
  }
}

export async function renderPdf(manuscript: GalleyManuscript, options: GalleyOptions): Promise<Buffer> {
  const { language } = manuscript;
  const title = titleOf(manuscript);
  const sheet = new Sheet({
    title, language, author: manuscript.authors.map(fullName).join('; '), keywords: (manuscript.keywords[language] ?? []).join('; '),
    subject: [options.journalName, options.issueLabel].filter(Boolean).join(', '),
  }, options.accent ?? '#1f4e5f');
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    sheet.doc.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', resolve).on('error', reject);
  });

  masthead(sheet, options, manuscript.pages);
  const kicker = options.sectionTitle;
  if (kicker) sheet.tag('P', () => { sheet.write(kicker, { size: 10, color: quiet }); sheet.space(3); });
  sheet.doc.outline.addItem(title);
  sheet.tag('H1', () => { sheet.write(title, { font: 'strong', size: titleSize(title), lineGap: -1 }); });
  sheet.space(9);
  authorLines(sheet, manuscript);
  abstracts(sheet, manuscript);
  bodyText(sheet, manuscript.body, language);
  backMatter(sheet, manuscript);
  runningLines(sheet, manuscript, options);
  sheet.doc.end();
  await ended;
  return Buffer.concat(chunks);
}
