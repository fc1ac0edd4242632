import { IsIn, MaxLength } from 'class-validator';

export class DecideForm {
  /** What the editor saw and decides on: names in the copy, or an original that could not be cleaned. */
  @IsIn(['traces', 'refused'], { message: 'cleaning.changed' })
  about = '';

  @MaxLength(2_000, { message: 'cleaning.reason.tooLong' })
  why = '';
}
