import { IsIn, MaxLength } from 'class-validator';

export class AnswerForm {
  @IsIn(['approve', 'correct'], { message: 'check.own.verdict.missing' })
  verdict = '';

  @MaxLength(20_000, { message: 'details.tooLong' })
  words = '';
}
