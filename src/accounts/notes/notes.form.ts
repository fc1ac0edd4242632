import { IsNotEmpty, MaxLength } from 'class-validator';

export class NoteForm {
  @IsNotEmpty({ message: 'note.text.missing' })
  @MaxLength(4000, { message: 'note.text.long' })
  text = '';
}

export class NewNoteForm extends NoteForm {
  /** The path of a journal, or nothing for the platform. */
  owner = '';
}
