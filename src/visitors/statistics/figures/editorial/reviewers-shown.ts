import { figures, figuresTable, spreads } from '../../../../platform/charts/draw.js';
import type { Section } from '../../../../journals/section.entity.js';
import type { Translator } from '../../../../platform/i18n/translator.js';
import type { EditorialFigures } from './editorial-figures.js';
import type { EditorialFiguresPage } from './editorial-figures.view.js';
import { saidDays } from './said-days.js';

/** All reviewers together; never a list of people, and nothing of a few. */
export function reviewersOf(tr: Translator, { reviewing: { all, sections: shown } }: EditorialFigures, sections: readonly Section[]): EditorialFiguresPage['reviewers'] {
  const { t } = tr;
  const words = { heading: t('editorialFigures.reviewers'), about: t('editorialFigures.reviewers.about') };
  if (!all) return { ...words, hidden: t('editorialFigures.reviewers.hidden'), figures: null, times: null, sections: null };
  const share = (part: number): string => t('editorialFigures.share', { share: tr.percent(part / all.invited) });
  const titled = shown.flatMap((row) => {
    const section = sections.find(({ id }) => id === row.sectionId);
    return section ? [{ row, title: tr.pick(section.title) }] : [];
  });
  return {
    ...words, hidden: null,
    figures: figures(
      { label: t('editorialFigures.invited'), value: tr.number(all.invited), note: null },
      { label: t('editorialFigures.answered.yes'), value: tr.number(all.accepted), note: share(all.accepted) },
      { label: t('editorialFigures.answered.no'), value: tr.number(all.declined), note: share(all.declined) },
      { label: t('editorialFigures.delivered'), value: tr.number(all.delivered), note: all.accepted === 0 ? null : t('editorialFigures.delivered.note', { share: tr.percent(all.delivered / all.accepted) }) },
    ),
    times: spreads(tr, {
      id: 'reviewing', title: t('editorialFigures.reviewTimes'), says: t('editorialFigures.reviewTimes.says'), said: saidDays(tr),
      columns: { what: t('editorialFigures.to'), middle: t('editorialFigures.middle'), half: t('editorialFigures.half'), count: t('editorialFigures.count') },
      rows: [{ ...all.answering, label: t('editorialFigures.span.answer') }, { ...all.reviewing, label: t('editorialFigures.span.review') }],
    }),
    sections: titled.length === 0 ? null : figuresTable(
      'reviewing-sections', t('editorialFigures.bySection'), null,
      [t('editorialFigures.section'), t('editorialFigures.invited'), t('editorialFigures.answered.yes'), t('editorialFigures.answered.no'), t('editorialFigures.delivered')],
      titled.map(({ row, title }) => ({ label: title.text, lang: title.lang, cells: [row.invited, row.accepted, row.declined, row.delivered].map((count) => tr.number(count)) })),
    ),
  };
}
