import { MaxLength } from 'class-validator';

export class NoteForm {
  @MaxLength(5_000, { message: 'details.tooLong' })
  note = '';
}
