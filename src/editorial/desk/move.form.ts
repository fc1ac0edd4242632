import { Matches, MaxLength } from 'class-validator';

export class MoveForm {
  /** How many moves the editor had seen when the page was opened. */
  @Matches(/^\d{1,6}$/, { message: 'editorial.movedMeanwhile' })
  seen = '';

  @MaxLength(10_000, { message: 'form.tooLong' })
  letter = '';

  files: string[] = [];
}
