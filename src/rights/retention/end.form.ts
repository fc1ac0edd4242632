import { Matches } from 'class-validator';

export class EndForm {
  @Matches(/^\d{1,3}$/, { message: 'ends.amount.missing' })
  amount = '';
}
