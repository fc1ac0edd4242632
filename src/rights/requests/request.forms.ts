import { IsEmail, IsIn, IsNotEmpty, MaxLength, ValidateIf } from 'class-validator';
import { languages } from '../../platform/i18n/texts.js';
import { channels, kindNames } from './request-kinds.js';

/** From whoever is signed in. */
export class OwnRequestForm {
  @IsIn(kindNames, { message: 'requests.kind.missing' })
  kind = '';

  @IsNotEmpty({ message: 'requests.words.missing' })
  @MaxLength(5000, { message: 'person.tooLong' })
  words = '';
}

/** From anyone. */
export class AskForm extends OwnRequestForm {
  @IsNotEmpty({ message: 'requests.name.missing' })
  @MaxLength(200, { message: 'person.tooLong' })
  name = '';

  @IsEmail({}, { message: 'register.email.form' })
  @MaxLength(254, { message: 'register.email.form' })
  address = '';
}

/** What reached us another way: on paper, by mail, through a colleague. The day is checked against today by whoever takes it. */
export class EnterForm extends OwnRequestForm {
  @IsNotEmpty({ message: 'requests.name.missing' })
  @MaxLength(200, { message: 'person.tooLong' })
  name = '';

  @ValidateIf((form: EnterForm) => form.address !== '')
  @IsEmail({}, { message: 'register.email.form' })
  address = '';

  reachedOn = '';

  @IsIn([...channels], { message: 'requests.channel.missing' })
  channel: string = 'letter';

  @IsIn([...languages], { message: 'requests.language.missing' })
  language: string = 'nb';
}

export class PersonForm {
  address = '';
}

/** What is said with a step; which of it is needed depends on the step. */
export class StepForm {
  @MaxLength(2000, { message: 'person.tooLong' })
  doubt = '';

  @MaxLength(500, { message: 'person.tooLong' })
  shown = '';

  ground = '';

  @MaxLength(5000, { message: 'person.tooLong' })
  weighing = '';

  @MaxLength(1000, { message: 'person.tooLong' })
  reason = '';

  until = '';

  @MaxLength(10000, { message: 'person.tooLong' })
  letter = '';

  seen = '';
}
