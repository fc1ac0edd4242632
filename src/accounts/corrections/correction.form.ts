import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { correctables } from './correctable.js';

export class CorrectionForm {
  @IsIn([...correctables], { message: 'correction.field.missing' })
  field = '';

  value = '';

  @IsNotEmpty({ message: 'correction.reason.missing' })
  @MaxLength(500, { message: 'person.tooLong' })
  reason = '';
}

export class SettleForm {
  accept = false;
}
