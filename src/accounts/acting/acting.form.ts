import { IsNotEmpty, MaxLength, MinLength } from 'class-validator';

export class ActForm {
  @MinLength(10, { message: 'acting.reason.missing' })
  @MaxLength(500, { message: 'acting.reason.tooLong' })
  reason = '';

  @IsNotEmpty({ message: 'signIn.password.missing' })
  @MaxLength(200, { message: 'password.wrong' })
  password = '';
}
