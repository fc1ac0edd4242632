import { IsEmail, IsIn, IsNotEmpty, MaxLength, ValidateIf } from 'class-validator';
import { languages } from '../../platform/i18n/texts.js';
import { reviewMethods } from '../review-assignment.entity.js';

const isNew = (form: InviteForm): boolean => form.reviewer === '';

export class InviteForm {
  /** One of the journal's reviewers; empty for someone new. */
  reviewer = '';

  @ValidateIf(isNew)
  @IsNotEmpty({ message: 'review.invite.givenName.missing' })
  @MaxLength(200, { message: 'review.invite.tooLong' })
  givenName = '';

  @ValidateIf(isNew)
  @IsNotEmpty({ message: 'review.invite.familyName.missing' })
  @MaxLength(200, { message: 'review.invite.tooLong' })
  familyName = '';

  @ValidateIf(isNew)
  @IsEmail({}, { message: 'review.invite.email.wrong' })
  email = '';

  @ValidateIf(isNew)
  @IsIn([...languages], { message: 'review.invite.language.missing' })
  language = '';

  @IsIn([...reviewMethods], { message: 'review.invite.method.missing' })
  method = '';

  responseDue = '';

  reviewDue = '';

  /** A review form of the journal, or none. */
  form = '';

  files: string[] = [];

  @MaxLength(5_000, { message: 'review.invite.tooLong' })
  note = '';
}
