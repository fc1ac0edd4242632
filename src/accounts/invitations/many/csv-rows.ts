import { parse } from 'csv-parse/sync';
import { journalRoles } from '../../../personal-data/roles.js';
import type { Languages } from '../../../platform/i18n/languages.js';
import { languageNames, languages } from '../../../platform/i18n/texts.js';
import type { InviteForm } from '../invite.form.js';

export const mostRows = 200;
export const mostBytes = 200_000;

type Column = keyof InviteForm;

/** The columns in their order, each with the text that names it in the first line, in any language of the interface. */
export const csvColumns: readonly (readonly [Column, string])[] = [
  ['email', 'person.email'], ['givenName', 'person.givenName'], ['familyName', 'person.familyName'], ['roles', 'people.roles'],
  ['startsOn', 'invite.startsOn'], ['endsOn', 'invite.endsOn'], ['language', 'inviteMany.language'],
];

/** One line of the file as the form would have it; `unknown` is a word in the roles that names none. */
export interface CsvRow {
  line: number;
  values: Record<Column, string | string[]>;
  unknown: string | null;
}

export type CsvProblem = 'empty' | 'broken' | 'header' | 'tooMany' | 'tooLong';

const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** Reads what people paste or upload: commas, semicolons or tabs between the cells, the first line naming the columns. */
export class CsvRows {
  private readonly columns = new Map<string, Column>();
  private readonly roles = new Map<string, string>();
  private readonly languages = new Map<string, string>();

  constructor(texts: Languages) {
    for (const [column, key] of csvColumns) for (const name of [column, ...languages.map((lang) => texts.in(lang).t(key))]) this.columns.set(folded(name), column);
    for (const role of journalRoles) for (const name of [role, ...languages.map((lang) => texts.in(lang).t(`role.${role}`))]) this.roles.set(folded(name), role);
    for (const code of languages) for (const name of [code, languageNames[code]]) this.languages.set(folded(name), code);
  }

  read(text: string, language: string): CsvRow[] | CsvProblem {
    if (text.trim() === '') return 'empty';
    if (Buffer.byteLength(text) > mostBytes) return 'tooLong';
    const cells = this.cells(text);
    if (cells === null) return 'broken';
    const [head = { line: 1, cells: [] }, ...rows] = cells;
    const columns = head.cells.map((name) => this.columns.get(folded(name)) ?? null);
    if (!columns.includes('email') || !columns.includes('roles')) return 'header';
    if (rows.length === 0) return 'empty';
    return rows.length > mostRows ? 'tooMany' : rows.map(({ line, cells }) => this.row(line, columns, cells, language));
  }

  private cells(text: string): { line: number; cells: string[] }[] | null {
    const first = text.trimStart().split('\n')[0] ?? '';
    const delimiter = [',', ';', '\t'].sort((a, b) => first.split(b).length - first.split(a).length)[0];
    try {
      const records = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true, info: true, to: mostRows + 2 }) as unknown as { record: string[]; info: { lines: number } }[];
      return records.filter(({ record }) => record.some((cell) => cell !== '')).map(({ record, info }) => ({ line: info.lines, cells: record }));
    } catch {
      return null;
    }
  }

  private row(line: number, columns: readonly (Column | null)[], cells: readonly string[], language: string): CsvRow {
    const cell = (column: Column): string => cells[columns.indexOf(column)] ?? '';
    const words = cell('roles').split(/[;,|]/).map((word) => word.trim()).filter(Boolean);
    return {
      line,
      unknown: words.find((word) => !this.roles.has(folded(word))) ?? null,
      values: {
        email: cell('email'), givenName: cell('givenName'), familyName: cell('familyName'), roles: words.flatMap((word) => this.roles.get(folded(word)) ?? []),
        startsOn: asDay(cell('startsOn')), endsOn: asDay(cell('endsOn')), language: cell('language') === '' ? language : (this.languages.get(folded(cell('language'))) ?? cell('language')),
      },
    };
  }
}

/** 31.5.2026, as spreadsheets write it here, is 2026-05-31. */
function asDay(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

/** What a spreadsheet of this country saves: UTF-8, or Windows' own. */
export function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
