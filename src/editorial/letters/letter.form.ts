import { IsNotEmpty, Matches, MaxLength } from 'class-validator';

export class LetterForm {
  @MaxLength(200, { message: 'form.tooLong' })
  @IsNotEmpty({ message: 'letters.subject.missing' })
  subject = '';

  @MaxLength(10_000, { message: 'form.tooLong' })
  @IsNotEmpty({ message: 'letters.body.missing' })
  body = '';

  /** How many changes had been made when the page was opened. */
  @Matches(/^\d{1,6}$/, { message: 'letters.changedMeanwhile' })
  seen = '0';

  /** preview, restore; saved otherwise. */
  step = '';
}
