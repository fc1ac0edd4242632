import { dataMap, inWords, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { AccountDate } from './account-date.entity.js';
import { AccountIdle } from './account-idle.entity.js';

const about: Omit<Personal, 'what'> = { category: 'A', purposes: ['account', 'staff'], source: ['staff'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['webAdmin', 'manager'], onErasure: 'delete' };
const author: Omit<Personal, 'what'> = { ...about, purposes: ['staff'], source: ['system'], editedBy: ['nobody'], onErasure: 'pseudonym' };
const asked: Omit<Personal, 'what'> = { ...about, source: ['system'], editedBy: ['nobody'] };

export const accountDateData = dataMap(AccountDate, {
  id: technical('Its number, for references within the database.'),
  personId: technical('The person whose account it is.'),
  journalId: technical('The journal whose manager set it, or the platform.'),
  kind: inWords(personal({ ...about, what: { en: 'whether your account is to expire or to be erased', nb: 'om kontoen din skal utløpe eller slettes', nn: 'om kontoen din skal gå ut eller slettast' } }), { text: 'date.' }),
  at: personal({ ...about, what: { en: 'on which date', nb: 'på hvilken dato', nn: 'på kva dato' } }),
  reason: personal({ ...about, what: { en: 'why the date was set', nb: 'hvorfor datoen ble satt', nn: 'kvifor datoen vart sett' } }),
  setById: personal({ ...author, what: { en: 'that you set a date for someone’s account', nb: 'at du satte en dato for kontoen til noen', nn: 'at du sette ein dato for kontoen til nokon' } }),
  setAt: technical('When it was set.'),
  removedAt: technical('When it was taken away or replaced.'),
  removedById: personal({ ...author, what: { en: 'that you took away such a date', nb: 'at du fjernet en slik dato', nn: 'at du fjerna ein slik dato' } }),
  warnedAt: personal({ ...asked, what: { en: 'when we wrote to you about it', nb: 'når vi skrev til deg om det', nn: 'når vi skreiv til deg om det' } }),
  doneAt: technical('When it was done.'),
  stuckAt: technical('When the administrators were told that it could not be done.'),
}, { called: { en: 'Dates set for your account', nb: 'Datoer satt for kontoen din', nn: 'Datoar sette for kontoen din' } });

export const accountIdleData = dataMap(AccountIdle, {
  personId: technical('The person whose account it is.'),
  askedAt: personal({ ...asked, what: { en: 'when we asked whether you still want the account', nb: 'når vi spurte om du fortsatt vil ha kontoen', nn: 'når vi spurde om du framleis vil ha kontoen' } }),
  askedAgainAt: personal({ ...asked, what: { en: 'when we asked again', nb: 'når vi spurte en gang til', nn: 'når vi spurde ein gong til' } }),
  keptAt: personal({ ...asked, source: ['self'], what: { en: 'when you said that you want to keep it', nb: 'når du sa at du vil beholde den', nn: 'når du sa at du vil behalde han' } }),
  stuckAt: technical('When the administrators were told that it could not be erased.'),
}, { called: { en: 'Questions whether you keep the account', nb: 'Spørsmål om du vil beholde kontoen', nn: 'Spørsmål om du vil behalde kontoen' } });
