import { dataMap, inWords, personal, technical } from '../../personal-data/data-map.js';
import { Consent } from './consent.entity.js';

export const consentData = dataMap(Consent, {
  id: technical('Its number, for references within the database.'),
  personId: technical('The person who said yes.'),
  purpose: inWords(personal({
    category: 'A', what: { en: 'what you agreed to', nb: 'hva du har samtykket til', nn: 'kva du har samtykt til' },
    purposes: ['proofOfConsent'], source: ['self'], seenBy: ['self', 'webAdmin'], editedBy: ['self'], onErasure: { keep: 'proofOfConsent' },
  }), { text: 'consents.about.' }),
  journalId: technical('The journal that it was said to, if one.'),
  words: technical('The words beside the box; the same for everyone.'),
  language: inWords(personal({
    category: 'A', what: { en: 'the language in which you agreed', nb: 'språket du samtykket på', nn: 'språket du samtykte på' },
    purposes: ['proofOfConsent'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: { keep: 'proofOfConsent' },
  }), 'language'),
  statementVersion: technical('The version of the privacy statement that was in force.'),
  givenAt: personal({
    category: 'A', what: { en: 'when you agreed', nb: 'når du samtykket', nn: 'når du samtykte' },
    purposes: ['proofOfConsent'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: { keep: 'proofOfConsent' },
  }),
  withdrawnAt: personal({
    category: 'A', what: { en: 'when you withdrew', nb: 'når du trakk samtykket', nn: 'når du trekte samtykket' },
    purposes: ['proofOfConsent'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: { keep: 'proofOfConsent' },
  }),
  askedAgainAt: personal({
    category: 'A', what: { en: 'when we asked you again', nb: 'når vi spurte deg på nytt', nn: 'når vi spurde deg på nytt' },
    purposes: ['proofOfConsent'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: { keep: 'proofOfConsent' },
  }),
}, { called: { en: 'Consents', nb: 'Samtykker', nn: 'Samtykke' } });
