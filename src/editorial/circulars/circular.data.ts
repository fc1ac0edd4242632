import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { Circular } from './circular.entity.js';

export const circularData = dataMap(Circular, {
  id: technical('Its number, for references within the database.'),
  journalId: technical('The journal.'),
  once: technical('Keeps it from being sent twice.'),
  kind: technical('Whether it was about work or news.'),
  senderId: personal({
    category: 'C', what: { en: 'that you wrote to several people for a journal', nb: 'at du skrev til flere på vegne av et tidsskrift', nn: 'at du skreiv til fleire på vegner av eit tidsskrift' },
    purposes: ['correspondence'], source: ['system'], seenBy: ['self', 'manager', 'editor'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  recipients: technical('How many people it went to.'),
  sentAt: technical('When it was sent.'),
}, { called: { en: 'Letters that you sent to many', nb: 'Brev du har sendt til flere', nn: 'Brev du har sendt til fleire' } });
