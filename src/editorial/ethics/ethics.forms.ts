import { IsNotEmpty, MaxLength } from 'class-validator';
import type { Form } from '../../platform/web/form.js';

export class ConcernForm {
  @MaxLength(10_000, { message: 'details.tooLong' })
  @IsNotEmpty({ message: 'ethics.concern.missing' })
  concern = '';

  /** Whom it concerns, by their numbers. */
  concerned: string[] = [];
}

export class ConcernedForm {
  /** The number of the case. */
  which = '';
  concerned: string[] = [];
}

export class NoteForm {
  which = '';

  @MaxLength(10_000, { message: 'details.tooLong' })
  @IsNotEmpty({ message: 'ethics.note.missing' })
  text = '';
}

export class OutcomeForm {
  which = '';

  @MaxLength(10_000, { message: 'details.tooLong' })
  @IsNotEmpty({ message: 'ethics.outcome.missing' })
  outcome = '';
}

/** What was typed and is refused. */
export interface Typed {
  concern?: Form<ConcernForm>;
  note?: Form<NoteForm>;
  outcome?: Form<OutcomeForm>;
}
