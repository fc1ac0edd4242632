import type { Section } from '../../../../journals/section.entity.js';
import type { Translator } from '../../../../platform/i18n/translator.js';
import type { Download } from '../../../../platform/web/answers.js';
import { csvFile } from '../../../../platform/web/csv.js';
import type { EditorialFigures } from './editorial-figures.js';
import type { Spread } from './editorial-figures.query.js';
import { within } from './periods.js';

type Row = (string | number | null)[];
type Write = (tr: Translator, known: EditorialFigures, section: (id: number | null) => string) => Row[];

const rounded = (days: number | null): number | null => (days === null ? null : Math.round(days * 10) / 10);
const quarters = ({ count, low, middle, high }: Spread): Row => [count, rounded(low), rounded(middle), rounded(high)];
const quarterHeads = ({ t }: Translator): string[] => [t('editorialFigures.count'), t('editorialFigures.quarter.low'), t('editorialFigures.quarter.middle'), t('editorialFigures.quarter.high')];

/** The same figures as on the page. */
const files = {
  months: (tr, { counts, period }, section) => [
    [tr.t('editorialFigures.month'), tr.t('editorialFigures.section'), tr.t('editorialFigures.what'), tr.t('editorialFigures.count')],
    ...counts.filter(({ month }) => within(month, period)).map(({ month, sectionId, what, count }) => [month, section(sectionId), tr.t(`editorialFigures.${what}`), count]),
  ],
  times: (tr, { spans }, section) => [
    [tr.t('editorialFigures.to'), tr.t('editorialFigures.section'), ...quarterHeads(tr)],
    ...spans.map((row) => [tr.t(`editorialFigures.span.${row.what}`), row.whole ? tr.t('editorialFigures.all') : section(row.sectionId), ...quarters(row)]),
  ],
  reviewers: (tr, { reviewing: { all, sections } }, section) => [
    [
      tr.t('editorialFigures.section'), tr.t('editorialFigures.invited'), tr.t('editorialFigures.answered.yes'), tr.t('editorialFigures.answered.no'), tr.t('editorialFigures.delivered'),
      ...(['answer', 'review'] as const).flatMap((span) => quarterHeads(tr).map((head) => `${tr.t(`editorialFigures.span.${span}`)}: ${head}`)),
    ],
    ...[...(all ? [all] : []), ...sections].map((row) => [
      row.whole ? tr.t('editorialFigures.all') : section(row.sectionId), row.invited, row.accepted, row.declined, row.delivered, ...(row.whole ? [...quarters(row.answering), ...quarters(row.reviewing)] : []),
    ]),
  ],
} satisfies Record<string, Write>;

export type FileKey = keyof typeof files;
export const fileKeys = Object.keys(files) as FileKey[];
export const isFile = (text: string): text is FileKey => Object.hasOwn(files, text);

export function editorialFile(key: FileKey, tr: Translator, known: EditorialFigures, sections: readonly Section[]): Download {
  const named = new Map(sections.map(({ id, title }) => [id, tr.pick(title).text]));
  return csvFile(`editorial-${key}-${known.journal.path}-${known.period.key}`, files[key](tr, known, (id) => (id === null ? tr.t('editorialFigures.section.gone') : (named.get(id) ?? String(id)))));
}
