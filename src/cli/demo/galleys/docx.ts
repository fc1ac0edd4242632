import { strToU8, zipSync } from 'fflate';
import type { Block } from '../content.js';
import { abstractsOf, escapeMarkup, type Figure, type GalleyManuscript, fullName, numbered, statementsOf, type Table, titleOf, wordingIn } from './parts.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';

const contentTypes = `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${office}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${office}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
const packageRelations = `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packaging}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
const documentRelations = `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${relation}/styles" Target="styles.xml"/></Relationships>`;

const style = (id: string, name: string, paragraph: string, run = '', basedOn = 'Normal') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const stylesIn = (language: string) => `${declaration}<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="160" w:line="360" w:lineRule="auto"/></w:pPr></w:style>${[
  style('Title', 'Title', '<w:spacing w:after="320" w:line="276" w:lineRule="auto"/>', '<w:b/><w:sz w:val="36"/>'),
  style('Heading1', 'heading 1', '<w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="28"/>'),
  style('Quote', 'Quote', '<w:ind w:left="720" w:right="720"/>'),
  style('ListParagraph', 'List Paragraph', '<w:ind w:left="720" w:hanging="360"/>'),
  style('Caption', 'caption', '<w:keepNext/><w:spacing w:before="240" w:after="80" w:line="276" w:lineRule="auto"/>', '<w:i/><w:sz w:val="22"/>'),
  style('Bibliography', 'Bibliography', '<w:spacing w:after="80" w:line="276" w:lineRule="auto"/><w:ind w:left="567" w:hanging="567"/>'),
].join('')}</w:styles>`;

const run = (text: string) => `<w:r><w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r>`;
const paragraph = (text: string, styleId?: string) =>
  `<w:p>${styleId ? `<w:pPr><w:pStyle w:val="${styleId}"/></w:pPr>` : ''}${run(text)}</w:p>`;

function tableXml({ head, rows }: Table): string {
  const border = ['top', 'bottom', 'insideH'].map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`).join('');
  const grid = head.map(() => `<w:gridCol w:w="${String(Math.floor(9000 / head.length))}"/>`).join('');
  const row = (cells: string[], isHead: boolean) =>
    `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${head
      .map((_, column) => `<w:tc><w:tcPr><w:tcW w:w="${String(Math.floor(9000 / head.length))}" w:type="dxa"/></w:tcPr>${paragraph(cells[column] ?? '')}</w:tc>`)
      .join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${border}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${row(head, true)}${rows.map(cells => row(cells, false)).join('')}</w:tbl>${paragraph('')}`;
}

/** A manuscript carries a figure's numbers; the drawing is made in production. */
function figureTable(figure: Figure, language: string): Table {
  const numbers = new Intl.NumberFormat(language);
  return { caption: figure.caption, head: ['', figure.unit], rows: figure.labels.map((label, index) => [label, numbers.format(figure.values[index] ?? 0)]) };
}

function blockXml(block: Block, number: number, language: 'en' | 'nb' | 'nn'): string {
  const wording = wordingIn(language);
  if ('h' in block) return paragraph(block.h, 'Heading1');
  if ('p' in block) return paragraph(block.p);
  if ('quote' in block) return paragraph(block.quote, 'Quote');
  if ('list' in block) return block.list.map(item => paragraph(`•  ${item}`, 'ListParagraph')).join('');
  if ('table' in block) return paragraph(`${wording.table} ${String(number)}. ${block.table.caption}`, 'Caption') + tableXml(block.table);
  return paragraph(`${wording.figure} ${String(number)}. ${block.figure.caption}`, 'Caption') + tableXml(figureTable(block.figure, language));
}

function documentXml(manuscript: GalleyManuscript): string {
  const { language } = manuscript;
  const wording = wordingIn(language);
  const parts = [
    paragraph(titleOf(manuscript), 'Title'),
    ...abstractsOf(manuscript).map(abstract => {
      const named = wordingIn(abstract.language);
      const keywords = abstract.keywords.length > 0 ? paragraph(`${named.keywords}: ${abstract.keywords.join(', ')}`) : '';
      return paragraph(named.abstract, 'Heading1') + paragraph(abstract.text) + keywords;
    }),
    ...numbered(manuscript.body).map(({ block, number }) => blockXml(block, number, language)),
    ...statementsOf(manuscript).map(({ heading, text }) => paragraph(heading, 'Heading1') + paragraph(text)),
    ...(manuscript.references.length > 0 ? [paragraph(wording.references, 'Heading1')] : []),
    ...manuscript.references.map(reference => paragraph(reference, 'Bibliography')),
  ];
  return `${declaration}<w:document ${word}><w:body>${parts.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

/** The authors stand in the document's properties only, as in a manuscript made ready for anonymous review by hand. */
function coreXml(manuscript: GalleyManuscript): string {
  const creator = escapeMarkup(manuscript.authors.map(fullName).join('; '));
  const first = manuscript.authors[0];
  return `${declaration}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeMarkup(titleOf(manuscript))}</dc:title><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${first ? escapeMarkup(fullName(first)) : ''}</cp:lastModifiedBy><dc:language>${manuscript.language}</dc:language></cp:coreProperties>`;
}

export function renderDocx(manuscript: GalleyManuscript): Buffer {
  const files = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'word/_rels/document.xml.rels': documentRelations,
    'word/document.xml': documentXml(manuscript),
    'word/styles.xml': stylesIn(manuscript.language === 'en' ? 'en-GB' : `${manuscript.language}-NO`),
    'docProps/core.xml': coreXml(manuscript),
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]))));
}
