import { dataMap, inWords, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { ProtectedAddress } from './protected-address.entity.js';
import { ProtectedByline } from './protected-byline.entity.js';

const hidden = (what: Personal['what'], more: Partial<Personal> = {}): Personal =>
  personal({ category: 'A', what, purposes: ['profile'], source: ['self', 'feide', 'staff'], seenBy: ['self', 'webAdmin'], editedBy: ['self', 'webAdmin'], onErasure: 'delete', ...more });

export const protectedAddressData = dataMap(ProtectedAddress, {
  id: technical('Its number, for references within the database.'),
  personId: technical('Whose address is hidden.'),
  address: hidden({ en: 'the address by which we know you', nb: 'adressen vi kjenner deg på', nn: 'adressa vi kjenner deg på' }, { purposes: ['requests'] }),
  bylines: hidden({ en: 'whether it is hidden on works too', nb: 'om det også skjules på arbeider', nn: 'om det òg blir skjult på arbeid' }, { purposes: ['requests'] }),
  since: hidden({ en: 'since when your address is hidden', nb: 'siden når adressen din er skjult', nn: 'sidan når adressa di er skjult' }, { purposes: ['requests'], source: ['system'] }),
  affiliation: hidden({ en: 'your affiliation, hidden', nb: 'tilknytningen din, skjult', nn: 'tilknytinga di, skjult' }),
  country: inWords(hidden({ en: 'your country, hidden', nb: 'landet ditt, skjult', nn: 'landet ditt, skjult' }), 'country'),
  postalAddress: hidden({ en: 'your postal address, hidden', nb: 'postadressen din, skjult', nn: 'postadressa di, skjult' }),
}, { about: ['personId', { address: 'address' }], called: { en: 'Your hidden address', nb: 'Den skjulte adressen din', nn: 'Den skjulte adressa di' } });

const byline = (what: Personal['what'], more: Partial<Personal> = {}): Personal =>
  personal({ category: 'B', what, purposes: ['byline'], source: ['submitter', 'staff'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete', ...more });

export const protectedBylineData = dataMap(ProtectedByline, {
  contributorId: technical('The name on the work.'),
  protectionId: technical('Why it is hidden.'),
  affiliation: byline({ en: 'your affiliation on a work, hidden', nb: 'tilknytningen din på et arbeid, skjult', nn: 'tilknytinga di på eit arbeid, skjult' }),
  country: inWords(byline({ en: 'your country on a work, hidden', nb: 'landet ditt på et arbeid, skjult', nn: 'landet ditt på eit arbeid, skjult' }), 'country'),
}, { about: [{ through: 'protectionId' }], called: { en: 'What is hidden beside your name on works', nb: 'Det som er skjult ved navnet ditt på arbeider', nn: 'Det som er skjult ved namnet ditt på arbeid' } });
