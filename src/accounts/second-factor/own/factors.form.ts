import { IsNotEmpty, MaxLength } from 'class-validator';

export class AppForm {
  /** The key that the page was drawn with. It is the person's own choice until a code shows that the app knows it. */
  secret = '';

  @IsNotEmpty({ message: 'factor.code.missing' })
  @MaxLength(40, { message: 'factor.code.wrong' })
  code = '';
}

export class PasskeyForm {
  @MaxLength(60, { message: 'factor.passkeys.name.long' })
  name = '';

  credential = '';
}
