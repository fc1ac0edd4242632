import { MaxLength } from 'class-validator';

export class ActForm {
  /** How the assignment stood when the page was drawn, so that the same form twice is one letter. */
  seen = '';

  /** Whether more time is given: yes or no. */
  answer = '';
  responseDue = '';
  reviewDue = '';

  @MaxLength(10_000, { message: 'review.invite.tooLong' })
  letter = '';
}

export class RatingForm {
  rating = '';
}

export class AuthorCopyForm {
  @MaxLength(100_000, { message: 'review.report.tooLong' })
  copy = '';
}

export class MoreTimeForm {
  until = '';

  @MaxLength(5_000, { message: 'review.invite.tooLong' })
  reason = '';
}
