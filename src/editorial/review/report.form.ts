import { MaxLength } from 'class-validator';
import type { Form } from '../../platform/web/form.js';
import { recommendations, type Recommendation } from '../review-assignment.entity.js';

export const longest = 100_000;
const tooLong = { message: 'review.report.tooLong' };

export class ReportForm {
  @MaxLength(longest, tooLong)
  commentsToAuthor = '';

  @MaxLength(longest, tooLong)
  commentsToEditor = '';

  recommendation = '';

  @MaxLength(300, { message: 'review.invite.tooLong' })
  coReviewer = '';
}

const isRecommendation = (text: string): text is Recommendation => recommendations.includes(text as Recommendation);

/** What a draft may leave open; anything that is no recommendation is none. */
export const recommendationOf = (form: ReportForm): Recommendation | null => (isRecommendation(form.recommendation) ? form.recommendation : null);

/** A review that is sent says something and recommends something. */
export function complete(form: Form<ReportForm>): Form<ReportForm> {
  let checked = form;
  if (!form.values.commentsToAuthor && !form.values.commentsToEditor) checked = checked.with('commentsToAuthor', 'review.report.empty');
  if (!recommendationOf(form.values)) checked = checked.with('recommendation', 'review.report.noRecommendation');
  return checked;
}
