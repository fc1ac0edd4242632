import { IsEmail, MaxLength, ValidateIf } from 'class-validator';

const tooLong = { message: 'review.invite.tooLong' };

export class AnswerForm {
  /** accept or decline */
  answer = '';
  undertaking = false;
  /** The version of the words that stood on the page. */
  version = '';

  @MaxLength(5_000, tooLong)
  competingInterests = '';

  @MaxLength(5_000, tooLong)
  reason = '';

  /** A colleague whom the editors could ask instead. */
  @MaxLength(200, tooLong)
  colleague = '';

  @ValidateIf(({ colleagueEmail }: AnswerForm) => colleagueEmail !== '')
  @IsEmail({}, { message: 'review.invite.email.wrong' })
  @MaxLength(320, tooLong)
  colleagueEmail = '';
}
