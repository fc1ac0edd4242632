import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';

export class SoughtForm {
  who = '';
  recipient = '';
}

export class NoticeForm {
  @IsNotEmpty({ message: 'requests.letter.missing' })
  @MaxLength(10000, { message: 'person.tooLong' })
  words = '';

  @IsIn(['mail', 'other'], { message: 'disclosure.how.missing' })
  how = '';
}
