import { Equals, IsNotEmpty, Matches } from 'class-validator';

/** Where a manuscript goes. */
export class PlaceForm {
  @IsNotEmpty({ message: 'start.section.missing' })
  section = '';

  @IsNotEmpty({ message: 'start.language.missing' })
  language = '';

  /** The special issue that it is for; empty for a regular one. */
  @Matches(/^\d{0,9}$/, { message: 'special.gone' })
  special = '';

  /** What an invitation to a section ended with. */
  invitation = '';
}

/** What is confirmed once, when a submission begins; nothing is ticked beforehand. */
export class StartForm extends PlaceForm {
  @Equals(true, { message: 'start.confirm.missing' })
  original = false;

  @Equals(true, { message: 'start.confirm.missing' })
  guidelines = false;

  @Equals(true, { message: 'start.confirm.missing' })
  agreed = false;

  @Equals(true, { message: 'start.confirm.missing' })
  privacy = false;
}
