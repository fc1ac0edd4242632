import type { Form } from '../../platform/web/form.js';
import { addDays, isDay } from '../../platform/days.js';
import type { InviteForm } from './invite.form.js';

/** Days that are days, from today on, the answer not after the review, and none further away than a year. */
export function wrongDates(form: Form<InviteForm>, today: string): Form<InviteForm> {
  const { responseDue, reviewDue } = form.values;
  const last = addDays(today, 366);
  let checked = form;
  if (!isDay(responseDue)) checked = checked.with('responseDue', 'review.invite.date.wrong');
  else if (responseDue < today) checked = checked.with('responseDue', 'review.invite.date.past');
  else if (responseDue > last) checked = checked.with('responseDue', 'review.invite.date.far');
  if (!isDay(reviewDue)) checked = checked.with('reviewDue', 'review.invite.date.wrong');
  else if (reviewDue < today) checked = checked.with('reviewDue', 'review.invite.date.past');
  else if (reviewDue > last) checked = checked.with('reviewDue', 'review.invite.date.far');
  else if (isDay(responseDue) && reviewDue < responseDue) checked = checked.with('reviewDue', 'review.invite.date.order');
  return checked;
}
