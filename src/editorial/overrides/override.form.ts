import { IsNotEmpty, Matches, MaxLength } from 'class-validator';

export class OverrideForm {
  @Matches(/^[1-9]\d{0,8}$/, { message: 'override.who.missing' })
  who = '';

  @MaxLength(2_000, { message: 'form.tooLong' })
  @IsNotEmpty({ message: 'override.reason.missing' })
  reason = '';
}
