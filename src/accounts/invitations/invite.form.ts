import { IsEmail, IsIn, MaxLength } from 'class-validator';
import { journalRoles, type JournalRole } from '../../personal-data/roles.js';
import { dayIn, isDay } from '../../platform/days.js';
import { languages } from '../../platform/i18n/texts.js';
import type { Form } from '../../platform/web/form.js';

/** Whom to invite, and to what. */
export class InviteForm {
  @IsEmail({}, { message: 'register.email.form' })
  @MaxLength(254, { message: 'register.email.form' })
  email = '';

  @MaxLength(100, { message: 'person.tooLong' })
  givenName = '';

  @MaxLength(100, { message: 'person.tooLong' })
  familyName = '';

  roles: string[] = [];
  startsOn = '';
  endsOn = '';

  @IsIn([...languages], { message: 'invite.language.unknown' })
  language = 'en';
}

/** The administrator's form says also where; empty is the platform itself. */
export class InviteAnywhereForm extends InviteForm {
  place = '';
}

const isJournalRole = (role: string): role is JournalRole => (journalRoles as readonly string[]).includes(role);

/** The form with what its roles and dates are checked for; the web administrator's role is none of a journal's (X12). */
export function checkedInvitation<T extends InviteForm>(form: Form<T>, place: { timeZone: string } | null, now: Date): Form<T> {
  const { roles, startsOn, endsOn } = form.values;
  let checked = form;
  if (place && roles.length === 0) checked = checked.with('roles', 'invite.roles.missing');
  if (place && !roles.every(isJournalRole)) checked = checked.with('roles', 'people.role.unknown');
  if (!place) return checked;
  if (startsOn && !isDay(startsOn)) checked = checked.with('startsOn', 'invite.day.unknown');
  if (endsOn && !isDay(endsOn)) checked = checked.with('endsOn', 'invite.day.unknown');
  else if (endsOn && (endsOn < startsOn || endsOn < dayIn(place.timeZone, now))) checked = checked.with('endsOn', endsOn < startsOn ? 'invite.day.order' : 'invite.day.past');
  return checked;
}
