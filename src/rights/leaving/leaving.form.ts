import { MaxLength } from 'class-validator';

export class LeavingForm {
  /** `<key>:<choice>`, for each piece of work. */
  choices: string[] = [];

  @MaxLength(200, { message: 'password.wrong' })
  currentPassword = '';
}

/** What was posted, by the key of the work; the last one counts. */
export const choicesIn = ({ choices }: LeavingForm): ReadonlyMap<string, string> =>
  new Map(choices.filter((one) => one.includes(':')).map((one): [string, string] => [one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 1)]));
