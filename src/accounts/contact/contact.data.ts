import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { EmailChange } from './email-change.entity.js';
import { FurtherEmail } from './further-email.entity.js';

export const furtherEmailData = dataMap(FurtherEmail, {
  id: technical('Its number, for references within the database.'),
  personId: technical('The person whose address it is.'),
  address: personal({
    category: 'A', what: { en: 'further e-mail addresses', nb: 'flere e-postadresser', nn: 'fleire e-postadresser' },
    purposes: ['profile'], source: ['self', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'delete',
  }),
  addedAt: personal({
    category: 'A', what: { en: 'when you added each further address', nb: 'når du la til hver av de andre adressene', nn: 'når du la til kvar av dei andre adressene' },
    purposes: ['profile', 'security'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  confirmedAt: personal({
    category: 'A', what: { en: 'when you confirmed each further address', nb: 'når du bekreftet hver av de andre adressene', nn: 'når du stadfesta kvar av dei andre adressene' },
    purposes: ['profile', 'security'], source: ['system'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['nobody'], onErasure: 'delete',
  }),
}, { called: { en: 'Further e-mail addresses', nb: 'Flere e-postadresser', nn: 'Fleire e-postadresser' } });

export const emailChangeData = dataMap(EmailChange, {
  personId: technical('The person whose address changes.'),
  address: personal({
    category: 'A', what: { en: 'the address that is about to become your preferred one', nb: 'adressen som er i ferd med å bli den foretrukne', nn: 'adressa som er i ferd med å bli den føretrekte' },
    purposes: ['account', 'security'], source: ['self'], seenBy: ['self'], editedBy: ['self'], onErasure: 'delete',
  }),
  askedAt: personal({
    category: 'A', what: { en: 'when you asked for the change of address', nb: 'når du ba om å endre adressen', nn: 'når du bad om å endre adressa' },
    purposes: ['account', 'security'], source: ['system'], seenBy: ['self'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  dueAt: personal({
    category: 'A', what: { en: 'when the change of address takes effect', nb: 'når endringen av adressen får virkning', nn: 'når endringa av adressa får verknad' },
    purposes: ['account', 'security'], source: ['system'], seenBy: ['self'], editedBy: ['nobody'], onErasure: 'delete',
  }),
}, { called: { en: 'A change of your e-mail address', nb: 'Endring av e-postadressen din', nn: 'Endring av e-postadressa di' } });
