import { Equals, IsNotEmpty, Matches } from 'class-validator';
import type { Form } from '../../platform/web/form.js';
import { usernamePattern } from '../account/usernames.js';
import { passwordProblem } from '../passwords/rules.js';
import { NameFields } from '../person/person-fields.js';
import { groupOf, inForce, type UndertakingGroup } from '../undertakings/words.js';
import type { Invited } from './invitations.js';

/** What someone says who accepts with an account that they have. */
export class AcceptForm {
  /** Undertakings, as `group:version`. */
  promised: string[] = [];
  reviewerPool = false;
}

/** What someone says who accepts and gets an account by it. */
export class NewcomerForm extends NameFields implements AcceptForm {
  @Matches(usernamePattern, { message: 'register.username.form' })
  username = '';

  @IsNotEmpty({ message: 'password.missing' })
  password = '';

  @Equals(true, { message: 'register.guidelines.needed' })
  guidelines = false;

  promised: string[] = [];
  account = false;
  reviewerPool = false;
  news = false;
}

export const groupsOf = ({ roles }: Pick<Invited, 'roles'>): UndertakingGroup[] => [...new Set(roles.flatMap((role) => groupOf(role) ?? []))];

export const promiseOf = (group: UndertakingGroup): string => `${group}:${inForce(group).version}`;

/** An account that only serves what someone does for themselves rests on their consent (G1); a staff account does not (G2). */
export const restsOnConsent = (invitation: Pick<Invited, 'roles'>): boolean => groupsOf(invitation).length === 0;

/** The form with what the roles need: the promises, and a yes to being asked where the reviewer's is the only role. */
export function checkedAnswer<T extends AcceptForm>(form: Form<T>, invitation: Pick<Invited, 'roles'>, owed: readonly UndertakingGroup[], inPool: boolean): Form<T> {
  let checked = form;
  if (!owed.every((group) => form.values.promised.includes(promiseOf(group)))) {
    const old = owed.some((group) => form.values.promised.some((promise) => promise.startsWith(`${group}:`)));
    checked = checked.with('promised', old && form.values.promised.length >= owed.length ? 'undertaking.changed' : 'undertaking.agree.missing');
  }
  if (invitation.roles.every((role) => role === 'reviewer') && !inPool && !form.values.reviewerPool) checked = checked.with('reviewerPool', 'invitation.pool.needed');
  return checked;
}

export function checkedNewcomer(form: Form<NewcomerForm>, invitation: Invited): Form<NewcomerForm> {
  const { password, username } = form.values;
  const problem = password ? passwordProblem(password, { username, email: invitation.email ?? '' }) : null;
  let checked = problem && !form.errors['password'] ? form.with('password', problem) : form;
  if (restsOnConsent(invitation) && !form.values.account) checked = checked.with('account', 'register.account.needed');
  return checkedAnswer(checked, invitation, groupsOf(invitation), false);
}
