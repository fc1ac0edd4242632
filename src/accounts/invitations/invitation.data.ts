import { dataMap, inWords, personal, technical } from '../../personal-data/data-map.js';
import { Invitation } from './invitation.entity.js';

const invited = { category: 'A', purposes: ['invitation'], source: ['staff'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['nobody'], onErasure: 'delete' } as const;

export const invitationData = dataMap(Invitation, {
  id: technical('Its number, for references within the database.'),
  journalId: personal({ ...invited, what: { en: 'the journal that invited you', nb: 'tidsskriftet som inviterte deg', nn: 'tidsskriftet som inviterte deg' } }),
  email: personal({ ...invited, what: { en: 'the address that you were invited at', nb: 'adressen du ble invitert på', nn: 'adressa du vart invitert på' } }),
  givenName: personal({ ...invited, what: { en: 'your given name, as whoever invited you wrote it', nb: 'fornavnet ditt, slik den som inviterte deg, skrev det', nn: 'fornamnet ditt, slik den som inviterte deg, skreiv det' } }),
  familyName: personal({ ...invited, what: { en: 'your family name, as whoever invited you wrote it', nb: 'etternavnet ditt, slik den som inviterte deg, skrev det', nn: 'etternamnet ditt, slik den som inviterte deg, skreiv det' } }),
  roles: inWords(personal({ ...invited, what: { en: 'the roles that you were invited to', nb: 'rollene du ble invitert til', nn: 'rollene du vart invitert til' } }), { text: 'role.' }),
  startsOn: personal({ ...invited, what: { en: 'the first day of the roles that you were invited to', nb: 'første dag for rollene du ble invitert til', nn: 'første dag for rollene du vart invitert til' } }),
  endsOn: personal({ ...invited, what: { en: 'the last day of the roles that you were invited to', nb: 'siste dag for rollene du ble invitert til', nn: 'siste dag for rollene du vart invitert til' } }),
  language: technical('The language that it was written in.'),
  invitedById: personal({
    category: 'A', what: { en: 'the invitations that you sent', nb: 'invitasjonene du har sendt', nn: 'invitasjonane du har sendt' },
    purposes: ['staff'], source: ['system'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  invitedAt: personal({ ...invited, source: ['system'], what: { en: 'when you were invited', nb: 'når du ble invitert', nn: 'når du vart invitert' } }),
  remindedAt: technical('When the one reminder was sent.'),
  endsAt: technical('Until when it can be answered.'),
  outcome: personal({ ...invited, source: ['self', 'system'], what: { en: 'what you answered to an invitation', nb: 'hva du svarte på en invitasjon', nn: 'kva du svara på ein invitasjon' } }),
  outcomeAt: personal({ ...invited, source: ['system'], what: { en: 'when you answered an invitation', nb: 'når du svarte på en invitasjon', nn: 'når du svara på ein invitasjon' } }),
  personId: technical('The person who accepted.'),
  statementVersion: technical('The version of the privacy statement that was shown.'),
  askedAt: technical('When a new one was asked for.'),
}, { about: ['personId', { address: 'email' }], called: { en: 'Invitations', nb: 'Invitasjoner', nn: 'Invitasjonar' } });
