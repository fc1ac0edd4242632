import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { TransferOffer } from './transfer-offer.entity.js';

export const transferOfferData = dataMap(TransferOffer, {
  id: technical('Tells the questions apart.'),
  submissionId: technical('The manuscript.'),
  sectionId: technical('Where it would move to.'),
  askedById: personal({
    category: 'C', what: { en: 'that you asked an author to let a manuscript move', nb: 'at du spurte en forfatter om å flytte et manuskript', nn: 'at du spurde ein forfattar om å flytte eit manuskript' },
    purposes: ['manuscript'], source: ['system'], seenBy: ['self', 'webAdmin', 'manager', 'editor'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  askedAt: technical('When the author was asked.'),
  answeredAt: technical('When the question was answered.'),
  answer: personal({
    category: 'C', what: { en: 'what you answered when asked to let your manuscript move', nb: 'hva du svarte på om manuskriptet ditt kunne flyttes', nn: 'kva du svara på om manuskriptet ditt kunne flyttast' },
    purposes: ['manuscript', 'archive'], source: ['self'], seenBy: ['self', 'webAdmin', 'manager', 'editor'], editedBy: ['nobody'], onErasure: { keep: 'archive' },
  }),
  newSubmissionId: technical('Its number in the other journal.'),
}, { about: [{ through: 'submissionId' }], called: { en: 'Questions of moving your manuscript', nb: 'Spørsmål om å flytte manuskriptet ditt', nn: 'Spørsmål om å flytte manuskriptet ditt' } });
