import { dataMap, inWords, personal, technical } from '../../personal-data/data-map.js';
import { Membership } from './membership.entity.js';

export const membershipData = dataMap(Membership, {
  id: technical('Its number, for references within the database.'),
  personId: technical('The person who holds the role.'),
  journalId: personal({
    category: 'A', what: { en: 'the journals in which you have roles', nb: 'tidsskriftene du har roller i', nn: 'tidsskrifta du har roller i' },
    purposes: ['account', 'staff'], source: ['self', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'delete',
  }),
  role: inWords(personal({
    category: 'A', what: { en: 'your roles', nb: 'rollene dine', nn: 'rollene dine' },
    purposes: ['account', 'staff'], source: ['self', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'delete',
  }), { text: 'role.' }),
  startedAt: personal({
    category: 'A', what: { en: 'since when you have the role', nb: 'når du fikk rollen', nn: 'når du fekk rolla' },
    purposes: ['account', 'staff'], source: ['system'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  endedAt: personal({
    category: 'A', what: { en: 'when the role ended', nb: 'når rollen tok slutt', nn: 'når rolla tok slutt' },
    purposes: ['account', 'staff'], source: ['system'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['nobody'], onErasure: 'delete',
  }),
}, { called: { en: 'Roles', nb: 'Roller', nn: 'Roller' } });
