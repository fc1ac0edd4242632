import type { Block } from '../content.js';
import { type Chart, chartOf, chartTextSize } from './chart.js';
import { styleSheet } from './html-style.js';
import { abstractsOf, affiliationsOf, escapeMarkup as e, type Figure, fullName, type GalleyManuscript, type GalleyOptions, isNumeric, type Language, numbered, statementsOf, type Table, titleOf, wordingIn } from './parts.js';

const rounded = (value: number) => String(Math.round(value * 10) / 10);

function svg({ width, height, marks }: Chart, alt: string): string {
  const drawn = marks.map(mark => {
    switch (mark.kind) {
      case 'bar':
        return `<rect class="bar" x="${rounded(mark.x)}" y="${rounded(mark.y)}" width="${rounded(mark.width)}" height="${rounded(mark.height)}"/>`;
      case 'dot':
        return `<circle class="dot" cx="${rounded(mark.x)}" cy="${rounded(mark.y)}" r="3.1"/>`;
      case 'curve':
        return `<polyline class="curve" points="${mark.points.map(point => point.map(rounded).join(',')).join(' ')}"/>`;
      case 'text':
        return `<text${mark.strong ? ' class="strong"' : ''} x="${rounded(mark.x)}" y="${rounded(mark.y)}" text-anchor="${mark.anchor}">${e(mark.text)}</text>`;
      default:
        return `<line class="${mark.kind}" x1="${rounded(mark.from[0])}" y1="${rounded(mark.from[1])}" x2="${rounded(mark.to[0])}" y2="${rounded(mark.to[1])}"/>`;
    }
  });
  return `<svg viewBox="0 0 ${String(width)} ${rounded(height)}" role="img" aria-label="${e(alt)}" font-size="${String(chartTextSize)}">${drawn.join('')}</svg>`;
}

function tableRows(table: Table): string {
  const cell = (name: string, text: string, column: number, scope = '') => `<${name}${scope}${column > 0 && isNumeric(table, column) ? ' class="number"' : ''}>${e(text)}</${name}>`;
  const head = table.head.map((text, column) => (text ? cell('th', text, column, ' scope="col"') : '<td></td>')).join('');
  const rows = table.rows.map(row => `<tr>${table.head.map((_, column) => (column === 0 ? cell('th', row[0] ?? '', 0, ' scope="row"') : cell('td', row[column] ?? '', column))).join('')}</tr>`);
  return `<thead><tr>${head}</tr></thead>\n<tbody>${rows.join('\n')}</tbody>`;
}

/** Wide tables scroll within themselves, by keyboard too. */
const scrolling = (label: string, table: string) => `<section class="scroll" aria-label="${e(label)}" tabindex="0">${table}</section>`;

function figureHtml(figure: Figure, label: string, language: Language): string {
  const wording = wordingIn(language);
  const format = new Intl.NumberFormat(language, { useGrouping: 'min2', maximumFractionDigits: 6 });
  const data: Table = { caption: '', head: ['', figure.unit], rows: figure.labels.map((name, index) => [name, format.format(figure.values[index] ?? 0).replace('-', '−')]) };
  const numbers = `<details><summary>${e(wording.data)}</summary><table>${tableRows(data)}</table></details>`;
  return `<figure>${svg(chartOf(figure, language), figure.alt)}<figcaption><b>${e(label)}</b> ${e(figure.caption)}${numbers}</figcaption></figure>`;
}

function blockHtml(block: Block, number: number, language: Language): string {
  const wording = wordingIn(language);
  if ('h' in block) return `<h2>${e(block.h)}</h2>`;
  if ('p' in block) return `<p>${e(block.p)}</p>`;
  if ('quote' in block) return `<blockquote><p>${e(block.quote)}</p></blockquote>`;
  if ('list' in block) return `<ul>${block.list.map(item => `<li>${e(item)}</li>`).join('\n')}</ul>`;
  if ('figure' in block) return figureHtml(block.figure, `${wording.figure} ${String(number)}`, language);
  const label = `${wording.table} ${String(number)}`;
  return scrolling(label, `<table><caption><b>${label}</b> ${e(block.table.caption)}</caption>${tableRows(block.table)}</table>`);
}

function authorsHtml(manuscript: GalleyManuscript): string {
  const { places, numberOf } = affiliationsOf(manuscript.authors, manuscript.language);
  const several = places.length > 1;
  const mark = (number: number) => (several ? `<sup>${String(number)}</sup>` : '');
  const names = manuscript.authors.map(author => `<span>${e(fullName(author))}${mark(numberOf(author))}</span>`);
  const first = manuscript.authors[0];
  const correspondence = first ? `<li>${e(wordingIn(manuscript.language).correspondence)}: <a href="mailto:${e(first.email)}" target="_blank" rel="noopener">${e(first.email)}</a></li>` : '';
  return `<p class="authors">${names.join(', ')}</p>\n<ul class="places">${places.map((place, index) => `<li>${mark(index + 1)}${e(place)}</li>`).join('')}${correspondence}</ul>`;
}

function abstractHtml({ language, text, keywords }: ReturnType<typeof abstractsOf>[number]): string {
  const wording = wordingIn(language);
  const words = keywords.length > 0 ? `<p class="keywords">${e(wording.keywords)}: ${e(keywords.join(', '))}</p>` : '';
  return `<section class="abstract" lang="${language}"><h2>${e(wording.abstract)}</h2><p>${e(text)}</p>${words}</section>`;
}

function backMatter(manuscript: GalleyManuscript): string {
  const wording = wordingIn(manuscript.language);
  const presented = manuscript.authors.filter(author => author.biography);
  const parts = statementsOf(manuscript).map(({ heading, text }) => `<section><h2>${e(heading)}</h2><p>${e(text)}</p></section>`);
  if (presented.length > 0) {
    const texts = presented.map(author => `<p>${e(author.biography ?? '')}${author.orcid ? ` ORCID: <a href="https://orcid.org/${e(author.orcid)}" target="_blank" rel="noopener">${e(author.orcid)}</a>.` : ''}</p>`);
    parts.push(`<section><h2>${e(manuscript.authors.length > 1 ? wording.aboutAuthors : wording.aboutAuthor)}</h2>${texts.join('\n')}</section>`);
  }
  if (manuscript.references.length > 0) parts.push(`<section><h2>${e(wording.references)}</h2><ul class="references">${manuscript.references.map(reference => `<li>${e(reference)}</li>`).join('\n')}</ul></section>`);
  return parts.length > 0 ? `<footer>${parts.join('\n')}</footer>` : '';
}

/** A document that needs nothing but itself. */
export function renderHtml(manuscript: GalleyManuscript, options: GalleyOptions): string {
  const { language } = manuscript;
  const title = titleOf(manuscript);
  const place = [options.issueLabel, manuscript.pages].filter(Boolean).join(' · ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${e(title)}</title>
<style>${styleSheet(options.accent ?? '#1f4e5f')}</style>
</head>
<body>
<article>
<header>
<p class="journal"><b>${e(options.journalName)}</b> <span>${e(place)}</span></p>
${options.sectionTitle ? `<p class="section">${e(options.sectionTitle)}</p>\n` : ''}<h1>${e(title)}</h1>
${authorsHtml(manuscript)}
</header>
${abstractsOf(manuscript).map(abstractHtml).join('\n')}
${numbered(manuscript.body).map(({ block, number }) => blockHtml(block, number, language)).join('\n')}
${backMatter(manuscript)}
</article>
</body>
</html>
`;
}
