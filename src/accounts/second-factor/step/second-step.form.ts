import { MaxLength } from 'class-validator';

export class SecondStepForm {
  @MaxLength(80, { message: 'factor.code.wrong' })
  code = '';

  @MaxLength(80, { message: 'factor.recoveryCode.wrong' })
  recoveryCode = '';

  /** What a passkey has signed, as the script of the page writes it. */
  credential = '';

  /** Where the person was going. */
  next = '';

  /** A form that was on its way when the session ended. */
  kept = '';
}
