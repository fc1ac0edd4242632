import { noon } from '../../platform/days.js';
import type { Translator } from '../../platform/i18n/translator.js';
import type { Invited } from './invitations.js';

/** An invitation put into words: the place, the roles, and how long they last. */
export const placeOf = ({ journal }: Pick<Invited, 'journal'>, tr: Translator): string => (journal ? tr.pick(journal.name).text : tr.t('platform.name'));

export const rolesOf = ({ roles }: Pick<Invited, 'roles'>, tr: Translator): string => tr.list(roles.map((role) => tr.t(`role.${role}`)));

export const nameOf = ({ givenName, familyName }: Pick<Invited, 'givenName' | 'familyName'>): string => [givenName, familyName].filter(Boolean).join(' ');

export const inviterOf = ({ inviter }: Pick<Invited, 'inviter'>, tr: Translator): string => inviter || tr.t('invitation.someone');

export function termOf({ startsOn, endsOn }: Pick<Invited, 'startsOn' | 'endsOn'>, tr: Translator): string | null {
  if (!startsOn && !endsOn) return null;
  const [from, until] = [startsOn && tr.date(noon(startsOn)), endsOn && tr.date(noon(endsOn))];
  return from && until ? tr.t('invitation.term.both', { from, until }) : from ? tr.t('invitation.term.from', { from }) : tr.t('invitation.term.until', { until });
}
