import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { RatingForm } from '../assignments/act.form.js';
import { copies } from '../assignments/act-pages.js';
import { actKeys, actOf, takesReport } from '../assignments/acts.js';
import { assignmentsUrls } from '../assignments/urls.js';
import { editorialUrls } from '../urls.js';
import type { OwnAssignment } from './assignment.query.js';
import type { ReadPage } from './read.view.js';

const marks = ['', '1', '2', '3', '4', '5'] as const;

/** What an editor can do with an assignment as it stands. The first is the one that is called for. */
export function actsOf(one: OwnAssignment, place: { journal: string; lang: string; submission: number; reviewer: string }, tr: Translator): Pick<ReadPage, 'acts' | 'complete' | 'rating'> {
  const { t } = tr;
  const items = [
    ...actKeys.filter((key) => actOf(key).open(one)).map((key) => ({ label: t(`reviewAct.${key}`), href: assignmentsUrls.act({ ...place, act: key }) })),
    ...(copies(one) ? [{ label: t('reviewAct.copy'), href: assignmentsUrls.authorCopy(place) }] : []),
    ...(takesReport(one) ? [{ label: t('reviewAct.behalf'), href: assignmentsUrls.onBehalf(place) }, { label: t('review.cancel.submit'), href: editorialUrls.assignmentCancellation(place) }] : []),
  ];
  const received = one.submittedAt !== null && one.cancelledAt === null;
  const fields = new FieldMaker(new Form(Object.assign(new RatingForm(), { rating: String(one.rating ?? '') })), tr);
  return {
    acts: items.length === 0 ? null : { heading: t('review.acts'), items: items.map((item, index) => ({ ...item, variant: index === 0 ? 'primary' : 'secondary' })) },
    complete: received && !one.completedAt ? { action: assignmentsUrls.completion(place), submit: t('review.complete.submit') } : null,
    rating: received ? {
      action: assignmentsUrls.rating(place), submit: t('review.rating.submit'),
      select: fields.select('rating', { label: 'review.rating', hint: 'review.rating.hint', options: marks.map((value) => ({ value, label: t(value === '' ? 'review.rating.none' : `review.rating.${value}`) })) }),
    } : null,
  };
}
