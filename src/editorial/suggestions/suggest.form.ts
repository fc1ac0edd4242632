import { IsEmail, IsIn, IsNotEmpty, MaxLength } from 'class-validator';

const tooLong = { message: 'review.invite.tooLong' };

export class SuggestForm {
  @IsIn(['suggested', 'opposed'], { message: 'suggest.kind.missing' })
  kind = '';

  @IsNotEmpty({ message: 'suggest.name.missing' })
  @MaxLength(200, tooLong)
  name = '';

  @IsEmail({}, { message: 'review.invite.email.wrong' })
  email = '';

  @MaxLength(300, tooLong)
  affiliation = '';

  @MaxLength(2_000, tooLong)
  reason = '';
}

export class AskingForm {
  /** yes: do not ask me again; no: do. */
  refuse = '';
}
