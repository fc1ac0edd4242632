import { Matches, MaxLength } from 'class-validator';

export class SpecialIssueForm {
  language: string[] = [];

  @MaxLength(10_000, { message: 'form.tooLong', each: true })
  call: string[] = [];

  @Matches(/^(\d{4}-\d{2}-\d{2})?$/, { message: 'special.until.wrong' })
  until = '';
}

export class GuestForm {
  @Matches(/^[1-9]\d{0,8}$/, { message: 'special.guest.missing' })
  person = '';
}

export class AnswerForm {
  answer = '';
  seen = '';
}
