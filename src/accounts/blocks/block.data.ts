import { dataMap, inWords, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { Block } from './block.entity.js';

const about: Omit<Personal, 'what'> = { category: 'A', purposes: ['blocks'], source: ['staff'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['webAdmin', 'manager'], onErasure: 'delete' };
const author: Omit<Personal, 'what'> = { ...about, source: ['system'], editedBy: ['nobody'], onErasure: 'pseudonym' };

export const blockData = dataMap(Block, {
  id: technical('Its number, for references within the database.'),
  personId: technical('The person whose account it closes.'),
  journalId: technical('The journal whose manager placed it, or the platform.'),
  reason: inWords(personal({ ...about, what: { en: 'why your account was blocked', nb: 'hvorfor kontoen din ble sperret', nn: 'kvifor kontoen din vart sperra' } }), { text: 'block.reason.' }),
  comment: personal({ ...about, what: { en: 'a comment to the block', nb: 'en kommentar til sperringen', nn: 'ein kommentar til sperringa' } }),
  placedById: personal({ ...author, what: { en: 'that you blocked someone’s account', nb: 'at du sperret kontoen til noen', nn: 'at du sperra kontoen til nokon' } }),
  startsAt: personal({ ...about, what: { en: 'when your account was blocked', nb: 'når kontoen din ble sperret', nn: 'når kontoen din vart sperra' } }),
  endsAt: personal({ ...about, what: { en: 'when the block ends', nb: 'når sperringen tar slutt', nn: 'når sperringa tek slutt' } }),
  liftedAt: personal({ ...about, what: { en: 'when the block was lifted', nb: 'når sperringen ble opphevet', nn: 'når sperringa vart oppheva' } }),
  liftedById: personal({ ...author, what: { en: 'that you lifted a block', nb: 'at du opphevet en sperring', nn: 'at du oppheva ei sperring' } }),
  liftReason: personal({ ...about, what: { en: 'why the block was lifted', nb: 'hvorfor sperringen ble opphevet', nn: 'kvifor sperringa vart oppheva' } }),
}, { called: { en: 'Blocks of your account', nb: 'Sperringer av kontoen din', nn: 'Sperringar av kontoen din' } });
