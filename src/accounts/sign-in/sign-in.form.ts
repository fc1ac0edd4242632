import { IsNotEmpty, MaxLength } from 'class-validator';

export class SignInForm {
  @IsNotEmpty({ message: 'signIn.login.missing' })
  @MaxLength(320, { message: 'signIn.wrong' })
  login = '';

  @IsNotEmpty({ message: 'signIn.password.missing' })
  @MaxLength(200, { message: 'signIn.wrong' })
  password = '';

  /** Where the person was going. */
  next = '';

  /** A form that was on its way when the session ended. */
  kept = '';
}
