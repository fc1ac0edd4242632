import { IsUrl, Matches, MaxLength, ValidateIf } from 'class-validator';

export class AnnouncementForm {
  language: string[] = [];

  @MaxLength(1_000, { message: 'organisations.problem.long', each: true })
  announcement: string[] = [];

  @ValidateIf(({ movedTo }: AnnouncementForm) => movedTo !== '')
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }, { message: 'closings.problem.address' })
  movedTo = '';

  @ValidateIf(({ articleAddress }: AnnouncementForm) => articleAddress !== '')
  @Matches(/^https?:\/\/[^\s]+\{(number|doi)\}[^\s]*$/, { message: 'closings.problem.articleAddress' })
  @MaxLength(500, { message: 'organisations.problem.long' })
  articleAddress = '';

  redirects = false;
}

export class StepForm {
  @MaxLength(1_000, { message: 'organisations.problem.long' })
  note = '';
}
