import { dataMap, inWords, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { Disclosure, RecipientNotice, TransferRecipient } from './disclosure.entities.js';

const of = (what: Personal['what'], more: Partial<Personal> = {}): Personal =>
  personal({ category: 'B', what, purposes: ['transfers'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: { keep: 'transfers' }, ...more });

export const transferRecipientData = dataMap(TransferRecipient, {
  id: technical('Its number, for references within the database.'),
  name: technical('The organisation.'),
  country: technical('Where it is.'),
  eea: technical('Whether that is within the EEA.'),
  safeguard: technical('By which safeguard data may go there.'),
  address: technical('Where it is told of an erasure or rectification.'),
}, { called: { en: 'Recipients', nb: 'Mottakere', nn: 'Mottakarar' }, name: 'name', untraceable: 'Organisations.' });

export const disclosureData = dataMap(Disclosure, {
  id: technical('Its number, for references within the database.'),
  at: of({ en: 'when it was given', nb: 'når det ble gitt', nn: 'når det vart gjeve' }),
  act: inWords(of({ en: 'what happened', nb: 'hva som skjedde', nn: 'kva som skjedde' }), { text: 'disclosure.act.' }),
  category: inWords(of({ en: 'to whom', nb: 'til hvem', nn: 'til kven' }), { text: 'disclosure.category.' }),
  recipientId: of({ en: 'the organisation', nb: 'organisasjonen', nn: 'organisasjonen' }),
  dataset: inWords(of({ en: 'in which set of data', nb: 'i hvilket datasett', nn: 'i kva datasett' }), { text: 'disclosure.dataset.' }),
  what: inWords(of({ en: 'what was given about you', nb: 'hva som ble gitt om deg', nn: 'kva som vart gjeve om deg' }), { text: 'disclosure.what.' }),
  ground: technical('The ground of the transfer, by its key.'),
  journalId: technical('The journal.'),
  submissionId: technical('The work.'),
  personId: technical('Whom it is about.'),
  address: of({ en: 'your address on the work', nb: 'adressen din på arbeidet', nn: 'adressa di på arbeidet' }, { onErasure: 'blank' }),
  name: of({ en: 'your name as it was given', nb: 'navnet ditt slik det ble gitt', nn: 'namnet ditt slik det vart gjeve' }, { onErasure: 'blank' }),
}, { about: ['personId', { address: 'address' }], called: { en: 'Recipients so far', nb: 'Mottakere så langt', nn: 'Mottakarar så langt' } });

export const recipientNoticeData = dataMap(RecipientNotice, {
  id: technical('Its number, for references within the database.'),
  publicId: technical('Its random name in addresses.'),
  recipientId: of({ en: 'whom we tell that your data changed', nb: 'hvem vi forteller at opplysningene dine er endret', nn: 'kven vi fortel at opplysningane dine er endra' }),
  kind: inWords(of({ en: 'what they are told of', nb: 'hva de får vite om', nn: 'kva dei får vite om' }), { text: 'disclosure.notice.' }),
  requestId: technical('The request behind it.'),
  personId: technical('Whom it is about.'),
  address: of({ en: 'the address by which we know you', nb: 'adressen vi kjenner deg på', nn: 'adressa vi kjenner deg på' }, { onErasure: 'blank' }),
  words: of({ en: 'the letter, until it is sent', nb: 'brevet, til det er sendt', nn: 'brevet, til det er sendt' }, { source: ['staff'] }),
  madeAt: technical('When it was noted.'),
  toldAt: of({ en: 'when they were told', nb: 'når de fikk vite det', nn: 'når dei fekk vite det' }),
  how: technical('By mail, or another way.'),
  toldById: of({ en: 'that you told a recipient', nb: 'at du fortalte det til en mottaker', nn: 'at du fortalde det til ein mottakar' }, { category: 'A', seenBy: ['webAdmin'], onErasure: 'pseudonym' }),
}, { about: ['personId', { address: 'address' }], called: { en: 'Recipients that are told of changes', nb: 'Mottakere som får vite om endringer', nn: 'Mottakarar som får vite om endringar' } });
