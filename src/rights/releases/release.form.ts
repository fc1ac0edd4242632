import { IsNotEmpty, MaxLength } from 'class-validator';

export class ReleaseForm {
  @IsNotEmpty({ message: 'release.text.missing' })
  @MaxLength(20_000, { message: 'person.tooLong' })
  text = '';

  @IsNotEmpty({ message: 'release.reason.missing' })
  @MaxLength(2000, { message: 'person.tooLong' })
  reason = '';
}
