import { IsEmail, MaxLength } from 'class-validator';
import { Form } from '../../platform/web/form.js';
import { formOf, PersonForm, type Told } from '../person/person.form.js';
import type { Person } from '../person/person.entity.js';

/** What staff within reach edit of a person: everything of A1 and A3 but user name and password. */
export class StaffPersonForm extends PersonForm {
  @IsEmail({}, { message: 'register.email.form' })
  @MaxLength(254, { message: 'register.email.form' })
  email = '';
}

export const staffFormOf = (person: Person, told: Told): Form<StaffPersonForm> =>
  new Form(Object.assign(new StaffPersonForm(), formOf(person, told).values, { email: person.email ?? '' }));
