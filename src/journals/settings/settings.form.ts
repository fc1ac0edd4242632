import { IsEmail, IsHexColor, IsIn, IsNotEmpty, Length, Matches, MaxLength } from 'class-validator';
import { contentLanguages } from '../content-languages.js';
import { licences } from '../licences.js';

const long = { message: 'journals.problem.long' };

export class IdentityForm {
  language: string[] = [];

  @MaxLength(200, { ...long, each: true })
  name: string[] = [];

  @MaxLength(20, long)
  @IsNotEmpty({ message: 'journals.problem.acronym' })
  acronym = '';

  @MaxLength(200, long)
  publisher = '';

  issnOnline = '';
  issnPrint = '';

  @IsIn([...contentLanguages], { message: 'journals.problem.primary' })
  primaryLanguage = '';

  languages: string[] = [];

  @IsIn(Object.keys(licences), { message: 'journals.problem.licence' })
  licence = '';
}

export class ContactForm {
  @MaxLength(200, long)
  @IsNotEmpty({ message: 'journals.problem.contactName' })
  contactName = '';

  @IsEmail({}, { message: 'journals.problem.email' })
  contactEmail = '';
}

export class TextsForm {
  language: string[] = [];

  @MaxLength(200, { ...long, each: true })
  tagline: string[] = [];

  @MaxLength(20_000, { ...long, each: true })
  about: string[] = [];

  @MaxLength(40_000, { ...long, each: true })
  authorGuidelines: string[] = [];
}

/** Closing to submissions. */
export class ClosingForm {
  language: string[] = [];

  closed = false;
  closedFrom = '';
  closedUntil = '';

  @MaxLength(2_000, { ...long, each: true })
  closedText: string[] = [];
}

export class LookForm {
  @Matches(/^#/, { message: 'journals.problem.accent' })
  @IsHexColor({ message: 'journals.problem.accent' })
  @Length(7, 7, { message: 'journals.problem.accent' })
  accent = '';
}

export class SectionForm {
  language: string[] = [];

  @MaxLength(200, { ...long, each: true })
  title: string[] = [];

  @MaxLength(12, long)
  @IsNotEmpty({ message: 'journals.problem.abbreviation' })
  abbreviation = '';

  peerReviewed = false;
  open = false;

  /** Only by a link that an editor gives. */
  byInvitation = false;

  @Matches(/^([1-9]\d{0,4})?$/, { message: 'journals.problem.words' })
  abstractWords = '';

  @Matches(/^([1-9]\d{0,5})?$/, { message: 'journals.problem.words' })
  textWords = '';

  bookReviews = false;

  @MaxLength(5_000, { ...long, each: true })
  guidance: string[] = [];

  @MaxLength(3_000, { ...long, each: true })
  checklist: string[] = [];
}

export class PlaceForm {
  move = '';
}
