import { ArrayMaxSize, IsIn, MaxLength } from 'class-validator';
import { changeKinds } from '../../publishing/publication.entity.js';

/** What the next version is, and for readers why there is one: a note for each language of the journal, in the order of `language`. */
export class VersionForm {
  /** How many moves the editor had seen. */
  seen = '';

  @IsIn(changeKinds, { message: 'versions.kind.missing' })
  kind = '';

  @ArrayMaxSize(30, { message: 'form.tooLong' })
  language: string[] = [];

  @MaxLength(4_000, { each: true, message: 'form.tooLong' })
  note: string[] = [];
}

export class AbandonForm {
  seen = '';

  sure = false;
}
