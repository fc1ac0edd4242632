import { IsEmail, IsIn, IsNotEmpty, MaxLength, ValidateIf } from 'class-validator';
import { countryCodes } from '../../platform/i18n/countries.js';
import { arrangements } from './privacy-office.entity.js';
import { capacities, safeguards, services } from './organisation.entity.js';

const long = { message: 'organisations.problem.long' };
const choose = { message: 'organisations.problem.choose' };

export class OrganisationForm {
  @IsIn([...capacities], { message: 'organisations.problem.capacity' })
  capacity = '';

  @MaxLength(200, long)
  @IsNotEmpty({ message: 'organisations.problem.name' })
  name = '';

  @MaxLength(40, long)
  number = '';

  @MaxLength(500, long)
  address = '';

  @IsIn([...countryCodes], { message: 'organisations.problem.country' })
  country = '';

  publicBody = false;

  @IsIn(['', ...services], choose)
  service = '';

  @MaxLength(300, long)
  detail = '';

  @IsIn(['', ...safeguards], choose)
  safeguard = '';
}

const given = (field: keyof OfficeForm) => (form: OfficeForm): boolean => form[field] !== '';

export class OfficeForm {
  language: string[] = [];

  @MaxLength(200, long)
  registerName = '';

  @MaxLength(200, long)
  contactName = '';

  @ValidateIf(given('contactEmail'))
  @IsEmail({}, { message: 'organisations.problem.email' })
  contactEmail = '';

  @MaxLength(200, long)
  officerName = '';

  @ValidateIf(given('officerEmail'))
  @IsEmail({}, { message: 'organisations.problem.email' })
  officerEmail = '';

  @IsIn(['', ...arrangements], choose)
  arrangement = '';

  agreedOn = '';

  @MaxLength(3_000, { ...long, each: true })
  answers: string[] = [];

  @MaxLength(3_000, { ...long, each: true })
  essence: string[] = [];

  @MaxLength(10_000, { ...long, each: true })
  addition: string[] = [];

  @MaxLength(1_000, long)
  keepingPlan = '';
}
