import type { RoleCondition } from '../../roles/role-condition.js';
import { hasFactor } from '../factors.js';
import { secondFactorUrls } from '../urls.js';

/** A role for which the platform asks for a second factor counts once its holder has one. */
export const secondFactorCondition: RoleCondition = {
  name: 'secondFactor',
  met: ({ person, role }) => `(not exists (select 1 from second_factor_role r where r.role = ${role}) or ${hasFactor(person)})`,
  href: (lang) => secondFactorUrls.factors({ lang }),
};
