import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { Breach, BreachEntry } from './breach.entities.js';

export const breachData = [
  dataMap(Breach, {
    id: technical('Its number, for references within the database.'),
    publicId: technical('Its random name in addresses.'),
    foundAt: technical('When it became known.'),
    authority: technical('Whether the authority was told.'),
    entries: technical('How often something was written about it.'),
    warnedAt: technical('At how many hours left the administrators were last warned.'),
    closedAt: technical('When it was closed.'),
  }),
  dataMap(BreachEntry, {
    id: technical('Its number, for references within the database.'),
    breachId: technical('The breach that it is about.'),
    at: technical('When it was written.'),
    byId: personal({
      category: 'A', what: { en: 'that you wrote in the log of breaches', nb: 'at du skrev i loggen over brudd', nn: 'at du skreiv i loggen over brot' },
      purposes: ['breaches'], source: ['system'], seenBy: ['webAdmin'], editedBy: ['nobody'], onErasure: 'pseudonym',
    }),
    said: personal({
      category: 'A', what: { en: 'what is written about a breach of security, which may bear on you', nb: 'det som er skrevet om et sikkerhetsbrudd, som kan angå deg', nn: 'det som er skrive om eit tryggleiksbrot, som kan vedkome deg' },
      purposes: ['breaches'], source: ['staff'], seenBy: ['webAdmin'], editedBy: ['nobody'], onErasure: { keep: 'breaches' },
    }),
  }, {
    untraceable: 'It says what kind of people are affected and how many, never who; those are told one by one.',
    called: { en: 'The log of breaches', nb: 'Loggen over brudd', nn: 'Loggen over brot' },
  }),
];
