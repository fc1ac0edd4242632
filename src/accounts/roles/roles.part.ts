import type { Part } from '../../access/part.js';
import { ManagerAppointment } from './manager-appointment.js';
import { membershipData } from './membership.data.js';
import { Membership } from './membership.entity.js';
import { Memberships } from './memberships.js';
import { RoleEnds } from './role-ends.js';
import { roleTexts } from './roles.texts.js';

/** Who holds which role in which journal. */
export const rolesPart: Part = {
  providers: [ManagerAppointment, Memberships, RoleEnds],
  exports: [ManagerAppointment, Memberships],
  entities: [Membership],
  maps: [membershipData],
  texts: [roleTexts],
  automated: [{
    job: 'roles.expire',
    words: {
      en: 'That you held a role is forgotten {roles} after it ended, and so is the undertaking that you signed for it.', nb: 'At du hadde en rolle, glemmes {roles} etter at den tok slutt, og det samme gjør erklæringen du undertegnet for den.', nn: 'At du hadde ei rolle, blir gløymt {roles} etter at ho tok slutt, og det same gjeld fråsegna du skreiv under på for ho.',
    },
  }],
  onMerge: { pointers: [{ table: 'membership', column: 'person_id', how: { same: ['journal_id', 'role'], where: 'ended_at is null', then: { end: 'ended_at' } } }] },
};
