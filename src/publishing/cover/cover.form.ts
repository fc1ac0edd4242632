import { MaxLength } from 'class-validator';

export class CoverForm {
  language: string[] = [];

  @MaxLength(500, { message: 'publishing.problem.long', each: true })
  alt: string[] = [];

  remove = '';
}
