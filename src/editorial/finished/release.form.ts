import { IsIn } from 'class-validator';

export class ReleaseForm {
  seen = '';

  @IsIn(['publish', 'schedule'])
  how = '';
}
