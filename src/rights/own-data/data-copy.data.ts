import { dataMap, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { DataCopy } from './data-copy.entity.js';

const own: Omit<Personal, 'what'> = { category: 'A', purposes: ['requests'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete' };

export const dataCopyData = dataMap(DataCopy, {
  id: technical('Its number, for references within the database.'),
  publicId: technical('Its random name in addresses.'),
  personId: technical('The person whose copy it is.'),
  askedAt: personal({ ...own, what: { en: 'when you asked for a copy of your data', nb: 'når du ba om en kopi av opplysningene dine', nn: 'når du bad om ein kopi av opplysningane dine' } }),
  fileId: personal({ ...own, seenBy: ['nobody'], what: { en: 'the copy, for 7 days', nb: 'kopien, i 7 dager', nn: 'kopien, i 7 dagar' } }),
  endsAt: technical('When the copy goes.'),
}, { called: { en: 'Copies of your data', nb: 'Kopier av opplysningene dine', nn: 'Kopiar av opplysningane dine' } });
