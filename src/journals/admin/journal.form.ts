import { IsEmail, IsIn, IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { pathPattern } from '../paths.js';
import { contentLanguages } from '../content-languages.js';

export class NewJournalForm {
  language: string[] = [];
  name: string[] = [];

  @MaxLength(20, { message: 'journals.problem.long' })
  @IsNotEmpty({ message: 'journals.problem.acronym' })
  acronym = '';

  @Matches(pathPattern, { message: 'journals.problem.path' })
  path = '';

  @IsIn([...contentLanguages], { message: 'journals.problem.primary' })
  primaryLanguage = 'en';

  languages: string[] = [];

  @MaxLength(200, { message: 'journals.problem.long' })
  @IsNotEmpty({ message: 'journals.problem.contactName' })
  contactName = '';

  @IsEmail({}, { message: 'journals.problem.email' })
  contactEmail = '';

  manage = false;
}

export class OpeningForm {
  @IsIn(['open', 'close'], { message: 'journals.problem.state' })
  state = '';
}
