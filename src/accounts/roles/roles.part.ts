import type { Part } from '../../access/part.js';
import { ManagerAppointment } from './manager-appointment.js';
import { membershipData } from './membership.data.js';
import { Membership } from './membership.entity.js';
import { Memberships } from './memberships.js';
import { roleTexts } from './roles.texts.js';

/** Who holds which role in which journal. */
export const rolesPart: Part = {
  providers: [ManagerAppointment, Memberships],
  exports: [ManagerAppointment, Memberships],
  entities: [Membership],
  maps: [membershipData],
  texts: [roleTexts],
  onMerge: { pointers: [{ table: 'membership', column: 'person_id', how: { same: ['journal_id', 'role'], where: 'ended_at is null', then: { end: 'ended_at' } } }] },
};
