import { Equals, IsEmail, IsNotEmpty, Matches, MaxLength } from 'class-validator';
import type { Form } from '../../platform/web/form.js';
import { passwordProblem } from '../passwords/rules.js';
import { NameFields } from '../person/person-fields.js';
import { usernamePattern } from '../account/usernames.js';

/** What every account needs (A2). */
export class AccountFields extends NameFields {
  @Matches(usernamePattern, { message: 'register.username.form' })
  username = '';

  @IsEmail({}, { message: 'register.email.form' })
  @MaxLength(254, { message: 'register.email.form' })
  email = '';

  @IsNotEmpty({ message: 'password.missing' })
  password = '';

  @Equals(true, { message: 'register.account.needed' })
  account = false;

  @Equals(true, { message: 'register.guidelines.needed' })
  guidelines = false;
}

export class RegisterForm extends AccountFields {
  roles: string[] = [];
  reviewerPool = false;
  news = false;
}

/** The form with what the rules for passwords say. */
export function withPasswordRules<T extends AccountFields>(form: Form<T>): Form<T> {
  const problem = form.values.password ? passwordProblem(form.values.password, form.values) : null;
  return problem && !form.errors['password'] ? form.with('password', problem) : form;
}
