import { MaxLength } from 'class-validator';

/** What staff write about a connected identity. */
export class NoteForm {
  identity = '';

  @MaxLength(500, { message: 'person.tooLong' })
  note = '';

  /** note, or disconnect. */
  act = '';
}
