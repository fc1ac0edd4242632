import { Matches } from 'class-validator';

export class SubmitForm {
  @Matches(/^\d{1,6}$/, { message: 'form.problem' })
  seen = '0';

  /** The points of the section, where it has some. */
  checklist = false;
}
