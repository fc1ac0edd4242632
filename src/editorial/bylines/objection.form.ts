import { MaxLength } from 'class-validator';

export class ObjectionForm {
  @MaxLength(3_000, { message: 'contributor.tooLong' })
  reason = '';
}
