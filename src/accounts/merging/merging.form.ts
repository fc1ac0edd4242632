import { IsNotEmpty, MaxLength } from 'class-validator';

export class OtherForm {
  @IsNotEmpty({ message: 'merge.other.missing' })
  @MaxLength(320, { message: 'merge.other.missing' })
  other = '';
}
