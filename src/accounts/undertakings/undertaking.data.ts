import { dataMap, inWords, personal, technical } from '../../personal-data/data-map.js';
import { Undertaking } from './undertaking.entity.js';

export const undertakingData = dataMap(Undertaking, {
  id: technical('Its number, for references within the database.'),
  personId: technical('The person who signed.'),
  journalId: technical('The journal that it was given to; none for the platform.'),
  roleGroup: inWords(personal({
    category: 'A', what: { en: 'the confidentiality undertakings that you signed', nb: 'taushetserklæringene du har undertegnet', nn: 'teieerklæringane du har skrive under' },
    purposes: ['confidentiality'], source: ['self'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['nobody'], onErasure: 'delete',
  }), { text: 'undertaking.for.' }),
  version: technical('The version of the text; the same for everyone.'),
  language: inWords(personal({
    category: 'A', what: { en: 'the language in which you signed', nb: 'språket du undertegnet på', nn: 'språket du skreiv under på' },
    purposes: ['confidentiality'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }), 'language'),
  signedAt: personal({
    category: 'A', what: { en: 'when you signed', nb: 'når du undertegnet', nn: 'når du skreiv under' },
    purposes: ['confidentiality'], source: ['system'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['nobody'], onErasure: 'delete',
  }),
}, { called: { en: 'Confidentiality undertakings', nb: 'Taushetserklæringer', nn: 'Teieerklæringar' } });
