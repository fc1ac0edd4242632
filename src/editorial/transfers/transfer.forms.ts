import { Matches, MaxLength } from 'class-validator';

export class OfferForm {
  @Matches(/^[1-9]\d{0,8}$/, { message: 'transfer.where.missing' })
  section = '';

  @MaxLength(5_000, { message: 'form.tooLong' })
  words = '';
}

export class AnswerForm {
  @Matches(/^(yes|no)$/, { message: 'transfer.answer.missing' })
  answer = '';

  /** Which question the author has seen. */
  @Matches(/^[1-9]\d{0,8}$/, { message: 'transfer.none' })
  offer = '';
}
