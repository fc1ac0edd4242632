import { IsEmail, IsIn, IsNotEmpty, MaxLength, ValidateIf } from 'class-validator';
import { contactKinds } from './contact-person.entity.js';

const long = { message: 'organisations.problem.long' };

export class ContactForm {
  @IsIn([...contactKinds], { message: 'contacts.problem.kind' })
  kind = '';

  @MaxLength(200, long)
  @IsNotEmpty({ message: 'organisations.problem.name' })
  name = '';

  @MaxLength(200, long)
  @IsNotEmpty({ message: 'contacts.problem.organisation' })
  organisation = '';

  @ValidateIf(({ email }: ContactForm) => email !== '')
  @IsEmail({}, { message: 'organisations.problem.email' })
  email = '';

  @MaxLength(40, long)
  phone = '';
}
