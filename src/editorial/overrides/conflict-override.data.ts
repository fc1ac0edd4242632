import { dataMap, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { ConflictOverride } from './conflict-override.entity.js';

const exception: Pick<Personal, 'category' | 'purposes' | 'source' | 'seenBy' | 'editedBy' | 'onErasure'> = {
  category: 'C', purposes: ['manuscript', 'archive'], source: ['staff'], seenBy: ['self', 'webAdmin', 'manager', 'editor'], editedBy: ['manager'], onErasure: { keep: 'archive' },
};

export const conflictOverrideData = dataMap(ConflictOverride, {
  id: technical('Tells the exceptions apart.'),
  submissionId: technical('The manuscript.'),
  personId: personal({
    ...exception, what: { en: 'that you were let in to a manuscript in spite of a conflict of interest', nb: 'at du fikk tilgang til et manuskript tross en interessekonflikt', nn: 'at du fekk tilgang til eit manuskript trass i ei interessekonflikt' },
    onErasure: 'pseudonym',
  }),
  reason: personal({ ...exception, what: { en: 'why you were let in', nb: 'hvorfor du fikk tilgang', nn: 'kvifor du fekk tilgang' }, onErasure: 'blank' }),
  givenById: personal({
    ...exception, what: { en: 'that you let someone in to a manuscript', nb: 'at du ga noen tilgang til et manuskript', nn: 'at du gav nokon tilgang til eit manuskript' }, source: ['system'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  givenAt: personal({ ...exception, what: { en: 'when you were let in', nb: 'når du fikk tilgang', nn: 'når du fekk tilgang' }, source: ['system'], editedBy: ['nobody'] }),
  endedAt: personal({ ...exception, what: { en: 'until when you were let in', nb: 'hvor lenge du hadde tilgang', nn: 'kor lenge du hadde tilgang' }, source: ['system'], editedBy: ['nobody'] }),
}, { about: ['personId'], called: { en: 'Exceptions from conflicts of interest', nb: 'Unntak fra interessekonflikter', nn: 'Unntak frå interessekonfliktar' } });
