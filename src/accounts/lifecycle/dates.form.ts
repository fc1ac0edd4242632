import { IsIn, IsNotEmpty, MaxLength, ValidateBy } from 'class-validator';
import { isDay } from '../../platform/days.js';
import { accountDateKinds } from './account-date.entity.js';

export class DateForm {
  @IsIn([...accountDateKinds], { message: 'date.kind.missing' })
  kind = '';

  @ValidateBy({ name: 'isDay', validator: { validate: (value: unknown) => isDay(String(value)) } }, { message: 'date.day.form' })
  day = '';

  @IsNotEmpty({ message: 'date.reason.missing' })
  @MaxLength(1000, { message: 'block.comment.long' })
  reason = '';
}
