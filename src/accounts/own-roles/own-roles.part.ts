import type { Part } from '../../access/part.js';
import { ChooseRoles } from './choose-roles.js';
import { GiveBack } from './give-back.js';
import { GiveBackController } from './give-back.controller.js';
import { OwnRolesController } from './own-roles.controller.js';
import { OwnRolesPages } from './own-roles-pages.js';
import { ownRolesPolicy } from './own-roles.policy.js';
import { OwnRoles } from './own-roles.query.js';
import { ownRolesTexts } from './own-roles.texts.js';
import { ownRolesUrls } from './urls.js';
import { editedAt } from '../../personal-data/data-map.js';
import { Membership } from '../roles/membership.entity.js';

/** What a person is in the journals: joining, leaving, giving back. */
export const ownRolesPart: Part = {
  edited: [editedAt(Membership, ['journalId', 'role'], ownRolesUrls.at, { held: '(select j.path from journal j where j.id = t.journal_id and t.ended_at is null)' })],
  controllers: [GiveBackController, OwnRolesController],
  providers: [ChooseRoles, GiveBack, OwnRoles, OwnRolesPages],
  rules: ownRolesPolicy,
  texts: [ownRolesTexts],
  mailKinds: [{ key: 'roleGivenBack', group: 'ownRoles.mail.group', order: 40, label: 'ownRoles.mail.kind', always: null, roles: ['manager'] }],
  navigation: [{ place: 'profile', group: 'profile.group.work', order: 30, label: 'ownRoles.title', href: ownRolesUrls.mine, action: 'profile.read' }],
};
