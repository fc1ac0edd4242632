import { MaxLength } from 'class-validator';

export class ProofForm {
  @MaxLength(200, { message: 'password.wrong' })
  currentPassword = '';

  @MaxLength(80, { message: 'factor.code.wrong' })
  code = '';

  credential = '';
  next = '';
}
