import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { Acting } from './acting.entity.js';

export const actingData = dataMap(Acting, {
  id: technical('Its number, for references within the database.'),
  personId: technical('The person who was acted for.'),
  behindId: personal({
    category: 'A', what: { en: 'that you, as web administrator, acted for someone', nb: 'at du som nettadministrator handlet på vegne av noen', nn: 'at du som nettadministrator handla på vegner av nokon' },
    purposes: ['security'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  sessionId: technical('The session in which it was done.'),
  reason: personal({
    category: 'A', what: { en: 'why an administrator acted for you', nb: 'hvorfor en administrator handlet på dine vegne', nn: 'kvifor ein administrator handla på dine vegner' },
    purposes: ['security'], source: ['staff'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'blank',
  }),
  startedAt: personal({
    category: 'A', what: { en: 'when an administrator acted for you', nb: 'når en administrator handlet på dine vegne', nn: 'når ein administrator handla på dine vegner' },
    purposes: ['security'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  endsAt: technical('When it ends at the latest.'),
  endedAt: technical('When it ended.'),
  knownAt: personal({
    category: 'A', what: { en: 'when you read that an administrator had acted for you', nb: 'når du leste at en administrator hadde handlet på dine vegne', nn: 'når du las at ein administrator hadde handla på dine vegner' },
    purposes: ['security'], source: ['self'], seenBy: ['self', 'webAdmin'], editedBy: ['self'], onErasure: 'delete',
  }),
}, { called: { en: 'Acting on your behalf', nb: 'Handlinger på dine vegne', nn: 'Handlingar på dine vegner' } });
