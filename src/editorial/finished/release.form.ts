import { IsIn } from 'class-validator';

export class ReleaseForm {
  seen = '';

  @IsIn(['publish', 'schedule', 'later'])
  how = '';

  /** The day on which it is to be published. */
  day = '';
}
