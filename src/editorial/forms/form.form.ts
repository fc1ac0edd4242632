import { IsIn, MaxLength } from 'class-validator';
import { questionTypes } from './questions.js';

const long = { message: 'review.invite.tooLong' };

export class FormForm {
  language: string[] = [];

  @MaxLength(200, { ...long, each: true })
  title: string[] = [];

  @MaxLength(5_000, { ...long, each: true })
  intro: string[] = [];

  sections: string[] = [];
}

export class QuestionForm {
  language: string[] = [];

  @IsIn([...questionTypes], { message: 'reviewForm.type.missing' })
  type = '';

  @MaxLength(1_000, { ...long, each: true })
  label: string[] = [];

  /** One to a line, in each language in the same order. */
  @MaxLength(5_000, { ...long, each: true })
  options: string[] = [];

  required = false;
  toAuthor = false;
}

export class PlaceForm {
  /** up, down or remove */
  move = '';
}
