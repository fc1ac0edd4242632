import { IsIn, Matches, MaxLength } from 'class-validator';
import type { Form } from '../../platform/web/form.js';
import { deadlineOf, fromField, toField } from './breach-clock.js';
import { tellings, type BreachSaid, type Telling } from './breach.entities.js';

const long = { message: 'safeguards.long' };

export class BreachForm {
  @Matches(/\S/, { message: 'breach.what.missing' })
  @MaxLength(5000, long)
  what = '';

  found = '';
  began = '';

  @MaxLength(2000, long)
  who = '';

  @MaxLength(100, long)
  number = '';

  @MaxLength(2000, long)
  categories = '';

  @MaxLength(5000, long)
  consequences = '';

  @MaxLength(5000, long)
  measures = '';

  @IsIn([...tellings], { message: 'breach.telling.missing' })
  authority: string = 'open';

  authorityAt = '';

  @MaxLength(5000, long)
  authorityWhy = '';

  @IsIn([...tellings], { message: 'breach.telling.missing' })
  persons: string = 'open';

  personsAt = '';

  @MaxLength(5000, long)
  personsWhy = '';

  /** How many entries whoever fills it in has seen. */
  @Matches(/^\d{0,6}$/, { message: 'breach.changed' })
  seen = '';
}

export const filledFrom = (said: BreachSaid, entries: number): BreachForm =>
  Object.assign(new BreachForm(), said, { found: toField(said.found), began: toField(said.began), authorityAt: toField(said.authorityAt), personsAt: toField(said.personsAt), seen: String(entries) });

/** What is said, where nothing is wrong with it. */
export function judged(posted: Form<BreachForm>, now: Date): { form: Form<BreachForm>; said: BreachSaid } {
  let form = posted;
  const { values } = form;
  const time = (name: 'found' | 'began' | 'authorityAt' | 'personsAt', required: boolean): Date | null => {
    const moment = fromField(values[name]);
    if ((required || values[name] !== '') && (moment === null || moment > now)) form = form.with(name, 'breach.time');
    return moment;
  };
  const found = time('found', true);
  const began = time('began', false);
  if (found && began && began > found) form = form.with('began', 'breach.began.late');
  const authorityAt = time('authorityAt', values.authority === 'told');
  const personsAt = time('personsAt', values.persons === 'told');
  const late = found && authorityAt && authorityAt > deadlineOf(found);
  if ((values.authority === 'notNeeded' || (values.authority === 'told' && late)) && !values.authorityWhy.trim()) form = form.with('authorityWhy', late ? 'breach.late.missing' : 'breach.why.missing');
  if (values.persons === 'notNeeded' && !values.personsWhy.trim()) form = form.with('personsWhy', 'breach.why.missing');
  const iso = (moment: Date | null): string => moment?.toISOString() ?? '';
  const { what, who, number, categories, consequences, measures, authorityWhy, personsWhy } = values;
  return {
    form,
    said: {
      what, found: iso(found), began: iso(began), who, number, categories, consequences, measures,
      authority: values.authority as Telling, authorityAt: values.authority === 'told' ? iso(authorityAt) : '', authorityWhy, persons: values.persons as Telling, personsAt: values.persons === 'told' ? iso(personsAt) : '', personsWhy,
    },
  };
}
