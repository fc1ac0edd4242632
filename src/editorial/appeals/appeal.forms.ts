import { IsIn, IsNotEmpty, Matches, MaxLength } from 'class-validator';

export class AppealForm {
  @MaxLength(10_000, { message: 'details.tooLong' })
  @IsNotEmpty({ message: 'appeal.text.missing' })
  text = '';
}

export class HandlerForm {
  @Matches(/^[1-9]\d{0,8}$/, { message: 'appeal.handler.missing' })
  who = '';
}

export class AppealAnswerForm {
  @IsIn(['upheld', 'dismissed'], { message: 'appeal.outcome.missing' })
  outcome = '';

  @MaxLength(10_000, { message: 'details.tooLong' })
  @IsNotEmpty({ message: 'appeal.reasons.missing' })
  reasons = '';

  @Matches(/^\d{1,6}$/, { message: 'form.problem' })
  seen = '0';
}
