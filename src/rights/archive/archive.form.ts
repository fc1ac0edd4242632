import { IsNotEmpty, MaxLength } from 'class-validator';

export class ArchiveForm {
  from = '';

  until = '';

  @IsNotEmpty({ message: 'archive.problem.archive' })
  @MaxLength(200, { message: 'organisations.problem.long' })
  archive = '';
}
