import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { outcomes } from './outcomes.js';

export class MentionForm {
  @IsNotEmpty({ message: 'mention.names.missing' })
  @MaxLength(1000, { message: 'person.tooLong' })
  names = '';
}

export class WeighForm {
  @IsIn([...outcomes], { message: 'mention.outcome.missing' })
  outcome = '';

  @IsNotEmpty({ message: 'mention.reasons.missing' })
  @MaxLength(5000, { message: 'person.tooLong' })
  reasons = '';

  @MaxLength(5000, { message: 'person.tooLong' })
  ask = '';
}
