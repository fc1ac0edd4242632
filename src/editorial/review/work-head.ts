import type { Translator } from '../../platform/i18n/translator.js';
import { paragraphs } from '../paragraphs.js';
import type { OwnAssignment } from './assignment.query.js';
import { discussionUrls } from '../discussions/urls.js';
import { noon } from '../../platform/days.js';
import type { ReviewerView } from './reviewer-view.query.js';
import type { WorkHead } from './reviewer.views.js';
import { authorLines, inOwn, methodText, titleOf } from './work-facts.js';

/** The work as its reviewer sees it, above whatever there is to do. */
export function workHead(one: OwnAssignment, view: ReviewerView, tr: Translator): WorkHead {
  const { work } = view;
  const { text: title, lang } = titleOf(work, tr);
  const abstract = inOwn(work.abstract, work.language, tr);
  const keywords = work.keywords[work.language] ?? [];
  const item = (key: string, texts: readonly string[], language: string | null = null): WorkHead['facts']['items'] =>
    texts.length > 0 ? [{ term: tr.t(key), values: texts.map((text) => ({ text, href: null, lang: language })) }] : [];
  return {
    eyebrow: tr.t('review.head', { journal: tr.pick(work.journal).text, round: work.round }),
    title, lang,
    abstract: { heading: tr.t('review.abstract'), lang: abstract.lang, paragraphs: paragraphs(abstract.text) },
    factsLabel: tr.t('review.about'),
    facts: {
      items: [
        ...item('review.authors', authorLines(view, tr)),
        ...item('review.section', [tr.pick(work.section).text].filter(Boolean)),
        ...item('review.keywords', keywords.length > 0 ? [keywords.join(', ')] : [], work.language),
        ...item('review.fact.method', [methodText(view, tr)]),
        ...(one.namedByAuthor && !one.acceptedAt ? item('review.fact.named', [tr.t('review.named')]) : []),
        ...(one.acceptedAt ? [] : item('review.fact.answerBy', [tr.date(noon(one.responseDue))])),
        ...(one.acceptedAt ? [{ term: tr.t('discussion.title'), values: [{ text: tr.t('discussion.startToEditors'), href: discussionUrls.reviewer({ journal: work.journalPath, lang: tr.language, assignment: one.publicId }), lang: null }] }] : []),
        ...(one.submittedAt ? [] : item('review.fact.reviewBy', [tr.date(noon(one.reviewDue))])),
      ],
    },
  };
}
