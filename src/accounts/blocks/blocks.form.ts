import { IsIn, IsNotEmpty, MaxLength, ValidateBy } from 'class-validator';
import { isDay } from '../../platform/days.js';
import { blockReasons } from './reasons.js';

export class BlockForm {
  @IsIn([...blockReasons], { message: 'block.reason.missing' })
  reason = '';

  @MaxLength(1000, { message: 'block.comment.long' })
  comment = '';

  @ValidateBy({ name: 'isDay', validator: { validate: (value: unknown) => value === '' || isDay(String(value)) } }, { message: 'block.until.form' })
  until = '';
}

export class LiftForm {
  @IsNotEmpty({ message: 'block.lift.missing' })
  @MaxLength(1000, { message: 'block.comment.long' })
  liftReason = '';
}
