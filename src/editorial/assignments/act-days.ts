import { addDays, isDay } from '../../platform/days.js';
import type { Form } from '../../platform/web/form.js';
import type { ActForm } from './act.form.js';
import { actOf, type ActKey } from './acts.js';

/** What is wrong with an act: days that are none, or past, or too far, or the wrong way round; and a letter of one's own that says nothing. */
export function checkedAct(form: Form<ActForm>, key: ActKey, days: readonly ('responseDue' | 'reviewDue')[], today: string): Form<ActForm> {
  let checked = form;
  if (key === 'moreTime' && form.values.answer !== 'yes' && form.values.answer !== 'no') checked = checked.with('answer', 'reviewAct.answer.missing');
  const asked = key === 'moreTime' && form.values.answer === 'no' ? [] : days;
  for (const day of asked) {
    const value = form.values[day];
    if (!isDay(value)) checked = checked.with(day, 'review.invite.date.wrong');
    else if (value < today) checked = checked.with(day, 'review.invite.date.past');
    else if (value > addDays(today, 366)) checked = checked.with(day, 'review.invite.date.far');
  }
  const { responseDue, reviewDue } = form.values;
  if (asked.length === 2 && isDay(responseDue) && isDay(reviewDue) && reviewDue < responseDue) checked = checked.with('reviewDue', 'review.invite.date.order');
  return actOf(key).letter === 'whole' && !form.values.letter ? checked.with('letter', 'reviewAct.letter.missing') : checked;
}
