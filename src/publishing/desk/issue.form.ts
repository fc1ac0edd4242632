import { Matches, MaxLength } from 'class-validator';

export class IssueForm {
  language: string[] = [];

  @Matches(/^([1-9]\d{0,4})?$/, { message: 'publishing.problem.volume' })
  volume = '';

  @MaxLength(20, { message: 'publishing.problem.long' })
  number = '';

  @Matches(/^[12]\d{3}$/, { message: 'publishing.problem.year' })
  year = '';

  forthcoming = false;

  @MaxLength(200, { message: 'publishing.problem.long', each: true })
  title: string[] = [];

  @MaxLength(5_000, { message: 'publishing.problem.long', each: true })
  description: string[] = [];
}

export class PlaceForm {
  publication = '';
  move = '';
}
