import { MaxLength } from 'class-validator';

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
}
