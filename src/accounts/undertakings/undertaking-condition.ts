import type { RoleCondition } from '../roles/role-condition.js';
import { undertakingsUrls } from './urls.js';
import { groupOf, inForce, rolesOf, undertakingGroups } from './words.js';

const required = undertakingGroups.flatMap((group) => rolesOf(group).map((role) => `('${role}', '${group}', '${inForce(group).version}')`)).join(', ');

/** A role that sees unpublished work or others' data counts once its undertaking is signed, in the version in force (P6). */
export const undertakingCondition: RoleCondition = {
  name: 'undertaking',
  met: ({ person, journal, role }) => `not exists (
    select 1 from (values ${required}) as required(role, role_group, version) where required.role = ${role} and not exists (
      select 1 from undertaking u where u.person_id = ${person} and u.journal_id is not distinct from ${journal}
        and u.role_group = required.role_group and u.version = required.version))`,
  href: (lang, { role, journal }, next) => undertakingsUrls.undertaking({ lang, undertaking: undertakingName(groupOf(role) ?? 'office', journal?.path ?? null) }, { next }),
};

/** How an address names an undertaking: `platform`, or `office.boreal`. */
export const undertakingName = (group: string, path: string | null): string => (path === null ? group : `${group}.${path}`);

/** In SQL: the undertaking was signed at least once, in whatever version. Mail about unpublished work goes to nobody before that; a new version does not stop it. */
export const hasPromised = ({ person, journal, role }: { person: string; journal: string; role: string }): string => `not exists (
  select 1 from (values ${required}) as required(role, role_group, version) where required.role = ${role} and not exists (
    select 1 from undertaking u where u.person_id = ${person} and u.journal_id is not distinct from ${journal} and u.role_group = required.role_group))`;
