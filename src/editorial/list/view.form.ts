import { IsNotEmpty, MaxLength } from 'class-validator';

export class ViewForm {
  @MaxLength(60, { message: 'list.views.long' })
  @IsNotEmpty({ message: 'list.views.missing' })
  name = '';
}
