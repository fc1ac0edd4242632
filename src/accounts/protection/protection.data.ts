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
  affiliation: hidden({ en: 'your hidden affiliation', nb: 'den skjulte tilknytningen din', nn: 'den skjulte tilknytinga di' }),
  country: inWords(hidden({ en: 'your hidden country', nb: 'det skjulte landet ditt', nn: 'det skjulte landet ditt' }), 'country'),
  postalAddress: hidden({ en: 'your hidden postal address', nb: 'den skjulte postadressen din', nn: 'den skjulte postadressa di' }),
}, { about: ['personId', { address: 'address' }], called: { en: 'Your hidden address', nb: 'Den skjulte adressen din', nn: 'Den skjulte adressa di' } });

const byline = (what: Personal['what'], more: Partial<Personal> = {}): Personal =>
  personal({ category: 'B', what, purposes: ['byline'], source: ['submitter', 'staff'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete', ...more });

export const protectedBylineData = dataMap(ProtectedByline, {
  contributorId: technical('The name on the work.'),
  protectionId: technical('Why it is hidden.'),
  affiliation: byline({ en: 'your hidden affiliation on a work', nb: 'den skjulte tilknytningen din på et arbeid', nn: 'den skjulte tilknytinga di på eit arbeid' }),
  country: inWords(byline({ en: 'your hidden country on a work', nb: 'det skjulte landet ditt på et arbeid', nn: 'det skjulte landet ditt på eit arbeid' }), 'country'),
}, { about: [{ through: 'protectionId' }], called: { en: 'What is hidden beside your name on works', nb: 'Det som er skjult ved navnet ditt på arbeider', nn: 'Det som er skjult ved namnet ditt på arbeid' } });
