import { isDay } from '../../platform/days.js';
import type { Form } from '../../platform/web/form.js';
import { stepOf, type StepKey } from './course.js';
import { latestOn } from './deadline.js';
import { groundOf, groundsFor, isGround } from './refusal-grounds.js';
import type { StepForm } from './request.forms.js';
import type { RequestKind } from './request-kinds.js';

export interface Checked {
  kind: RequestKind;
  reachedOn: string;
  dueOn: string;
  /** Today, as a day. */
  today: string;
  /** Whether what is held on the person rests on a consent of theirs. */
  onConsent: boolean;
  /** Whether a controller is a public body. */
  publicBody: boolean;
}

/** What the step needs and the form lacks (R10–R12). */
export function checkStep(form: Form<StepForm>, key: StepKey, request: Checked): Form<StepForm> {
  const { needs } = stepOf(key);
  const { values } = form;
  let checked = form;
  for (const need of needs) {
    if (need === 'ground') checked = checkGround(checked, key, request);
    else if (need === 'until') checked = checkUntil(checked, request);
    else if (values[need] === '') checked = checked.with(need, `requests.${need}.missing`);
  }
  return checked;
}

function checkGround(form: Form<StepForm>, key: StepKey, { kind, onConsent, publicBody }: Checked): Form<StepForm> {
  const { ground, weighing } = form.values;
  if (!isGround(ground) || !groundsFor(kind, publicBody).includes(ground)) return form.with('ground', 'requests.ground.missing');
  // What rests on consent ends with the consent: that it is still needed is no ground alone (R12).
  if (ground === 'stillNeeded' && key === 'refuse' && onConsent) return form.with('ground', 'requests.ground.onConsent');
  if (groundOf(ground).weighed && weighing === '') return form.with('weighing', 'requests.weighing.missing');
  return form;
}

function checkUntil(form: Form<StepForm>, { reachedOn, dueOn, today }: Checked): Form<StepForm> {
  const { until } = form.values;
  if (today > dueOn) return form.with('until', 'requests.until.late');
  if (!isDay(until) || until <= dueOn) return form.with('until', 'requests.until.missing');
  return until > latestOn(reachedOn) ? form.with('until', 'requests.until.tooLong') : form;
}
